import { cutsWords, isChineseWord } from "./chinese-words";
import { type Found, findHidden, moved, occurrences } from "./find-hidden";
import { foldText, type Stretch } from "./folded-text";
import { type HiddenNames, type HiddenWord, hiddenWords, type MaskToken } from "./hidden-words";
import type { Suspicion } from "./suspicions";
import { between, inOrder, suspicionsBetween } from "./suspicions-between";

/** A piece of the text as a juror sees it. */
export type MaskedSegment = { text: string } | { token: MaskToken };

/** Something that an officer has to look at before a juror sees the text. Its stretch is of the original. */
export interface MaskFlag extends Stretch {
  /**
   * `word-too`: hidden, but it may be a word and not the name; `own-name`: left, for the firm's own name is a word of the language; `too-short`: a name of one
   * character, which was not sought (its stretch is empty); the others: see `Suspicion`.
   */
  kind: "word-too" | "own-name" | "too-short" | Suspicion["kind"];
  /** What stands there. */
  text: string;
  masked: boolean;
}

export interface MaskedText {
  segments: MaskedSegment[];
  flags: MaskFlag[];
}

/**
 * A text for jurors: no name, firm, region, address or code of the nomination is left in it, in whatever width or spacing it was written; a token stands
 * in its place. What by its form may give somebody away as well is hidden where that can do no harm. What is not certain is flagged:
 * a person decides about it, for no rule knows every name.
 */
export function maskText(text: string, hidden: HiddenNames): MaskedText {
  const { words, tooShort } = hiddenWords(hidden);
  const sure = words.filter(({ doubtful }) => !doubtful);
  const named = findHidden(text, sure);
  const suspected = suspicionsBetween(text, named, hidden.nominee.name);
  const hiding = suspected.flatMap(({ from, to, token }): Found[] => (token ? [{ from, to, token }] : []));
  const taken = inOrder([...named, ...hiding]);
  // Beside what was hidden by its form a short word may stand free that did not before.
  const more = between(text, taken).flatMap((gap) => within(text, gap, sure));
  const all = inOrder([...taken, ...more]);
  const flags: MaskFlag[] = [
    ...tooShort.map((name): MaskFlag => ({ from: 0, to: 0, kind: "too-short", text: name, masked: false })),
    ...[...named, ...more].filter((one) => mayBeWord(text, one)).map((one) => flag(text, one, "word-too", true)),
    ...suspected.filter(({ certain }) => !certain).map((one) => flag(text, one, one.kind, one.token !== undefined)),
    ...ownNames(text, all, words),
  ];
  return { segments: segmentsOf(text, all), flags: flags.sort((a, b) => a.from - b.from || a.to - b.to) };
}

const flag = (text: string, { from, to }: Stretch, kind: MaskFlag["kind"], masked: boolean): MaskFlag => ({
  from,
  to,
  kind,
  masked,
  text: text.slice(from, to),
});

const within = (text: string, { from, to }: Stretch, words: readonly HiddenWord[]): Found[] =>
  findHidden(text.slice(from, to), words).map((one) => moved(one, from));

/** A short name that is a word of the language, or stands across the words of its sentence. */
function mayBeWord(text: string, one: Found): boolean {
  const name = foldText(text.slice(one.from, one.to), "letters").text;
  if ([...name].length > 3 || one.token.kind === "contact" || one.token.kind === "code") return false;
  return (one.token.kind !== "region" && isChineseWord(name)) || cutsWords(text, one);
}

/** Where a firm's own name stands that is a word of the language. */
function ownNames(text: string, found: readonly Found[], words: readonly HiddenWord[]): MaskFlag[] {
  return between(text, found).flatMap(({ from, to }) => {
    const part = text.slice(from, to);
    return words
      .filter(({ doubtful }) => doubtful)
      .flatMap((word) => occurrences(word, foldText(part, word.folding)))
      .map((one) => flag(text, moved(one, from), "own-name", false));
  });
}

function segmentsOf(text: string, found: readonly Found[]): MaskedSegment[] {
  const segments: MaskedSegment[] = [];
  let place = 0;
  for (const { from, to, token } of found) {
    if (from > place) segments.push({ text: text.slice(place, from) });
    const last = segments.at(-1);
    // A name written twice in a row is one token.
    if (!(last && "token" in last && sameToken(last.token, token))) segments.push({ token });
    place = to;
  }
  if (place < text.length) segments.push({ text: text.slice(place) });
  return segments;
}

const sameToken = (a: MaskToken, b: MaskToken): boolean =>
  a.kind === b.kind && (a.kind !== "firm" || b.kind !== "firm" || a.place === b.place);
