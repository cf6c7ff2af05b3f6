import { chineseNumber, parseClause } from "../../clause";
import type { RegulationSource } from "../regulation-source";

/** How much of an article's own words a question has to use where it does not name the article, in nats; more where it names others. */
const LEAST = { alone: 3, besideOthers: 20 };

/**
 * Tells whether a question has to do with the article it cites: it names it, or uses words that this article has and few others of the law have. Measured
 * on the academy's items: an article that stands for nothing in the question shares almost none of them. What cites a text that is not here bears.
 */
export function bearings(regulations: readonly RegulationSource[]): (words: string, citation: string) => boolean {
  const laws = new Map(regulations.map((law) => [law.slug, worthOf(law)]));
  return (words, citation) => {
    const ref = parseClause(citation);
    const worth = ref && laws.get(ref.regulation)?.get(ref.article);
    if (!ref || !worth || words.includes(`第${chineseNumber(ref.article)}条`)) return true;
    const own = pairs(words);
    let shared = 0;
    for (const [pair, nats] of worth) if (own.has(pair)) shared += nats;
    return shared >= (/第[一二三四五六七八九十百]+条/.test(words) ? LEAST.besideOthers : LEAST.alone);
  };
}

/** Of each article its pairs of signs, worth the more the fewer articles hold them. */
function worthOf({ articles }: RegulationSource): Map<number, Map<string, number>> {
  const own = new Map(articles.map(({ article, paragraphs }) => [article, pairs(paragraphs.join("\n"))]));
  const holders = new Map<string, number>();
  for (const set of own.values()) for (const pair of set) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  return new Map(
    [...own].map(([article, set]) => [
      article,
      new Map([...set].map((pair) => [pair, Math.log(articles.length / (holders.get(pair) as number))])),
    ]),
  );
}

function pairs(words: string): Set<string> {
  const signs = [...words.replace(/[\s\p{P}]/gu, "")];
  return new Set(signs.slice(1).map((sign, i) => (signs[i] as string) + sign));
}
