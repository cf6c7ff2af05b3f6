/** A text as it is searched, with the place in the original from which each of its UTF-16 units comes. */
export interface FoldedText {
  text: string;
  /** Where the sign begins from which the unit comes, and where it ends. */
  from: number[];
  to: number[];
}

/** Never part of a word: marks, and signs without a shape. */
const SHAPELESS = /[\p{M}\p{Default_Ignorable_Code_Point}]/u;
/** Stands between the characters of a name that somebody spaced out; what ends a clause does not. */
const BETWEEN = /[\p{M}\p{Default_Ignorable_Code_Point}\s\p{Pd}\p{Pc}·・•‧∙.*~'"“”‘’]/u;
const NO_LETTER = /[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/u;

/** `written`: all that is seen; `spelled`: without what may stand inside a short word; `letters`: letters and digits alone. */
export type Folding = "written" | "spelled" | "letters";
const DROPPED: Record<Folding, RegExp> = { written: SHAPELESS, spelled: BETWEEN, letters: NO_LETTER };

/**
 * A text sign by sign in compatibility decomposition and small letters, without what the folding drops: full-width forms, circled digits, accents and
 * spaced-out characters are one with the plain ones.
 */
export function foldText(original: string, folding: Folding): FoldedText {
  const folded: FoldedText = { text: "", from: [], to: [] };
  let place = 0;
  for (const sign of original) {
    const end = place + sign.length;
    for (const plain of sign.normalize("NFKD").toLowerCase()) {
      if (DROPPED[folding].test(plain)) continue;
      folded.text += plain;
      for (let unit = 0; unit < plain.length; unit++) {
        folded.from.push(place);
        folded.to.push(end);
      }
    }
    place = end;
  }
  return folded;
}

/** A stretch of a text, by UTF-16 units, its end not in it. */
export interface Stretch {
  from: number;
  to: number;
}

/** The stretch of the original behind units `from` to `to` (not in it) of a folded text. */
export const originalStretch = (folded: FoldedText, from: number, to: number): Stretch => ({
  from: folded.from[from] as number,
  to: folded.to[to - 1] as number,
});

export interface FoldedMatch extends Stretch {
  match: RegExpMatchArray;
  /** Where in the original a unit of the match comes from, the first being 0. */
  placeOf(unit: number): number;
}

/** All matches of a global pattern in a text as it is folded, as stretches of the original. */
export function matchesIn(original: string, folding: Folding, pattern: RegExp): FoldedMatch[] {
  const folded = foldText(original, folding);
  return [...folded.text.matchAll(pattern)].map((match) => ({
    ...originalStretch(folded, match.index, match.index + match[0].length),
    match,
    placeOf: (unit) => folded.from[match.index + unit] as number,
  }));
}
