import type { Passage, SearchEntry } from "./entry";
import { type Piece, piecesOf, type Span, spansIn } from "./marks";
import type { Query } from "./query";

/** What is shown of an entry that was found: the place in it that answers best. */
export interface Cut {
  pieces: Piece[];
  heading: string | null;
  href: string;
}

/** Signs of a cut: two to three lines on a phone. */
const LENGTH = 90;
/** So far before the first mark a cut may begin, to begin where a sentence does. */
const BEFORE = 30;
const SENTENCE_END = /[。；？！\n]/g;

/** The cut of an entry: of the passage and the stretch with the most words asked for; without any, its beginning. */
export function cutOf({ passages, href }: Pick<SearchEntry, "passages" | "href">, query: Query): Cut {
  let best: { passage: Passage; spans: Span[]; start: number; words: number } | null = null;
  for (const passage of passages) {
    const spans = spansIn(passage.text, query);
    const inHeading =
      passage.heading === undefined ? 0 : new Set(spansIn(passage.heading, query).map(({ word }) => word)).size;
    const { start, words } = densest(spans);
    // A heading that says it all tells where its text is; the text itself decides between equals.
    const worth = words + inHeading * 1.5;
    if (best === null || worth > best.words) best = { passage, spans, start, words: worth };
  }
  if (best === null) return { pieces: [], heading: null, href };
  const { passage, spans, start } = best;
  const from = beginning(passage.text, start);
  const to = ending(passage.text, Math.min(passage.text.length, from + LENGTH));
  const pieces = piecesOf(passage.text, spans, from, to);
  if (from > 0) pieces.unshift({ text: "…", marked: false });
  if (to < passage.text.length) pieces.push({ text: "…", marked: false });
  return { pieces, heading: passage.heading ?? null, href: best.words > 0 ? passage.href : href };
}

/** The place from which a cut holds the most different words. */
function densest(spans: readonly Span[]): { start: number; words: number } {
  let best = { start: 0, words: 0 };
  spans.forEach(({ start }, i) => {
    const within = new Set<number>();
    for (let j = i; j < spans.length && (spans[j] as Span).end <= start + LENGTH - BEFORE; j++)
      within.add((spans[j] as Span).word);
    if (within.size > best.words) best = { start, words: within.size };
  });
  return best;
}

/** The start of the sentence, where it is near; otherwise some signs before the mark. */
function beginning(text: string, mark: number): number {
  if (mark <= BEFORE) return 0;
  const near = text.slice(mark - BEFORE, mark);
  const ends = [...near.matchAll(SENTENCE_END)].map(({ index }) => index + 1);
  const from = wordStart(text, mark - BEFORE + (ends.at(-1) ?? BEFORE / 2), mark);
  // Never between the two halves of a rare sign.
  return /[\udc00-\udfff]/.test(text[from] ?? "") ? from + 1 : from;
}

const LETTER = /[A-Za-z0-9]/;
const inWord = (text: string, at: number): boolean => LETTER.test(text[at - 1] ?? "") && LETTER.test(text[at] ?? "");

/** A word of letters is shown whole or not at all; Chinese may be cut anywhere. */
function wordStart(text: string, from: number, mark: number): number {
  let at = from;
  while (at < mark && inWord(text, at)) at++;
  return text[at] === " " ? at + 1 : at;
}

function ending(text: string, to: number): number {
  let at = to;
  while (at > 0 && inWord(text, at)) at--;
  return at;
}
