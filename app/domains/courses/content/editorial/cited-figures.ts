import { INVENTED } from "./claims";
import { amountsIn, ruleFigures } from "./figures";
import type { KeptText } from "./kept-texts";
import { plain, sentencesIn } from "./sentences";

const CITATION = /\]\((?:clause:)?((?:standard:)?[^)\s]+)\)/g;

/** A sentence that cites an article for a figure which the article does not hold. */
export interface ForeignFigure {
  line: number;
  sentence: string;
  figure: string;
}

/**
 * Sentences, rows and items of lists whose only sources are clauses whose words are kept, and that give a figure which none of those clauses says, in
 * digits or in Chinese signs. `invented` are figures that the case tells.
 */
export function foreignFigures(markdown: string, kept: KeptText, invented: readonly string[]): ForeignFigure[] {
  return sentencesIn(markdown).flatMap(({ line, sentence, row, own, around }) => {
    if (row && INVENTED.test(around)) return [];
    const cited = [own, around].map(citationsIn).find((links) => links.length > 0) ?? [];
    const words = invented.reduce((left, one) => left.replaceAll(one, ""), plain(sentence));
    return foreignTo(cited, words, kept).map((figure) => ({ line, sentence: plain(sentence), figure }));
  });
}

/** The figures of `words` that none of the clauses cited says; none where one of them is not kept, for that one may say them. */
export function foreignTo(cited: readonly string[], words: string, kept: KeptText): string[] {
  const texts = cited.map(kept);
  if (texts.length === 0 || texts.includes(null)) return [];
  const held = new Set(texts.flatMap((text) => amountsIn(text as string)).flatMap(({ worth }) => worth));
  return ruleFigures(words)
    .filter(({ worth }) => !worth.some((one) => held.has(one)))
    .map(({ written }) => written);
}

/** The citations of a text as they are stored: `law/27/1`, `standard:GBT1.1-2020#9.5`. */
export const citationsIn = (text: string): string[] =>
  Array.from(text.matchAll(CITATION), ([, citation = ""]) => citation).filter((one) =>
    /^standard:|^[a-z0-9-]+\/\d/.test(one),
  );
