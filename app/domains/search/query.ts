import { foldSigns, squeeze } from "./fold";
import type { Lexicon } from "./lexicon";
import { askedToken, unitsOf } from "./units";
import { askedWords, partsOf } from "./words";

/** Something an index can look up: a run of Chinese signs that has to stand together, or a token. */
export interface Needle {
  kind: "han" | "token";
  text: string;
}
/** One way in which a word may stand in a text: all its needles. `share`: what that is worth beside the word itself. */
export interface Way {
  needles: Needle[];
  share: number;
}
/** A word that was asked for, by the ways it may stand, best first. */
export interface AskedWord {
  text: string;
  ways: Way[];
}
export interface Query {
  words: AskedWord[];
  /** All that was typed as one run, to be found word for word. */
  phrase: string;
}

/** More than a question needs; what follows is not looked for. */
const MOST_WORDS = 12;
const MOST_SIGNS = 100;
const SHARE = { itself: 1, otherName: 0.8, parts: 0.4 };

/** What somebody typed, as what is looked for. No words where nothing can be: signs alone. */
export function readQuery(typed: string, lexicon: Lexicon): Query {
  const folded = foldSigns(typed.normalize("NFC").slice(0, MOST_SIGNS)).trim();
  const isName = (text: string) => lexicon.others.has(text);
  const texts = new Map<string, AskedWord>();
  for (const unit of unitsOf(folded)) {
    const words =
      unit.kind === "token"
        ? [{ kind: unit.kind, text: askedToken(unit.text) }]
        : askedWords(unit.text, isName, lexicon.longest).map((text) => ({ kind: unit.kind, text }));
    for (const needle of words)
      if (!texts.has(needle.text)) texts.set(needle.text, { text: needle.text, ways: waysOf(needle, lexicon) });
  }
  return { words: [...texts.values()].slice(0, MOST_WORDS), phrase: squeeze(folded) };
}

/**
 * A query for what is there: a word that stands nowhere is looked for by the words it is made of, each for itself (引用注 by 引用). Who asks in a
 * sentence does not know which of its words the texts hold as one.
 */
export function settled(query: Query, lexicon: Lexicon, stands: (way: Way) => boolean): Query {
  const words = query.words.flatMap((word): AskedWord[] => {
    if (word.ways.some(stands)) return [word];
    const parts = partsOf(word.text).map((text) => ({ text, ways: waysOf({ kind: "han", text }, lexicon) }));
    return parts.length > 0 ? parts : [word];
  });
  const once = new Map(words.map((word) => [word.text, word]));
  return { ...query, words: [...once.values()].slice(0, MOST_WORDS) };
}

function waysOf(needle: Needle, lexicon: Lexicon): Way[] {
  const ways: Way[] = [{ needles: [needle], share: SHARE.itself }];
  for (const other of lexicon.others.get(needle.text) ?? []) {
    const needles = needlesOf(other);
    if (needles.length > 0) ways.push({ needles, share: SHARE.otherName });
  }
  const parts = needle.kind === "han" ? partsOf(needle.text) : [];
  if (parts.length > 1) ways.push({ needles: parts.map((text) => ({ kind: "han", text })), share: SHARE.parts });
  return ways;
}

const needlesOf = (name: string): Needle[] =>
  [...unitsOf(name)].map(({ kind, text }) => ({ kind, text: kind === "token" ? askedToken(text) : text }));
