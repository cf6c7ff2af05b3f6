import { chineseNumber } from "../../clause";
import type { RegulationSource } from "../regulation-source";
import { plain, sentencesOf } from "./claims";

const CLAUSE = /\]\(clause:([a-z0-9-]+)\/(\d+)(?:\/\d+)?\)/g;
const OTHER_LINK = /\]\(standard:/;
/** A figure of a rule: how long, how much. Days of the calendar and numbers of articles are none. */
const FIGURE = /(?<![\d年月.])(\d{1,4})\s?(个?工作日|个月|日内|天内?|年(?!\d|版|\d*月)|万元|元|%|倍)/g;

/** A sentence that cites an article for a figure which the article does not hold. */
export interface ForeignFigure {
  line: number;
  sentence: string;
  figure: string;
}

/**
 * Sentences whose only sources are articles that are here, and that give a figure which none of those articles says, in digits or in Chinese signs.
 * `invented` are figures that the case tells.
 */
export function foreignFigures(
  markdown: string,
  regulations: readonly RegulationSource[],
  invented: readonly string[],
): ForeignFigure[] {
  return markdown.split("\n").flatMap((text, i) =>
    sentencesOf(text).flatMap((sentence) => {
      const cited = [...sentence.matchAll(CLAUSE)];
      if (cited.length === 0 || OTHER_LINK.test(sentence)) return [];
      const articles = cited.map(([, slug, article]) => articleText(regulations, slug ?? "", Number(article)));
      if (articles.includes(null)) return [];
      const words = invented.reduce((left, one) => left.replaceAll(one, ""), plain(sentence));
      return Array.from(words.matchAll(FIGURE))
        .filter(([, number = ""]) => !articles.some((article) => holds(article as string, Number(number))))
        .map(([figure]) => ({ line: i + 1, sentence: plain(sentence), figure }));
    }),
  );
}

function articleText(regulations: readonly RegulationSource[], slug: string, article: number): string | null {
  const found = regulations.find((one) => one.slug === slug)?.articles.find((one) => one.article === article);
  return found?.paragraphs.join("\n") ?? null;
}

const holds = (article: string, number: number): boolean =>
  article.includes(String(number)) || (number > 0 && article.includes(chineseNumber(number)));
