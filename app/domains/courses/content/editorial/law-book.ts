import type { RegisterSource } from "~/domains/register/register-source";
import { withoutYear } from "~/domains/register/standard-number";
import { citedEntry, clauseText, entryCitation, parseClause, readChineseNumber } from "../../clause";
import type { RegulationSource } from "../regulation-source";
import { lawName } from "./mentioned-laws";

const HAN = "[一二三四五六七八九十百零]+";
/** An article as it is named in running text, with the words before it, which may name its law. */
const ARTICLE = new RegExp(`([\\u4e00-\\u9fff《》（）]{0,24}?)(第(${HAN})条(?:第(${HAN})款)?(?:第${HAN}项)?)`, "g");
const AND = /^[、，和或与及至]$/;
/** So much of a name, from its end, tells a law: 专利法, 促进办法. */
const LEAST_NAME = 3;

/** What can be said of the laws and documents that the register knows: how they are called, what they hold, when they stand. */
export interface LawBook {
  /** Articles that a text names and that its law, as far as it is known, does not have. `cited` are the citations beside the text. */
  foreignArticles(text: string, cited: readonly string[]): string[];
  /** Citations of the articles that a text names with their law. */
  namedArticles(text: string): string[];
  /** Laws named in running text, without marks, that are unknown. */
  unknownLaws(text: string): string[];
}

/** Where an article is looked for: a text that is here, and the clauses of an entry that were read. */
interface Law {
  key: string;
  name: string;
  clauses: readonly string[];
  text: RegulationSource | undefined;
}

export function lawBook(register: readonly RegisterSource[], regulations: readonly RegulationSource[]): LawBook {
  const laws = register.map(
    ({ key, title, clauses, regulationSlug }): Law => ({
      key,
      name: lawName(title).replace(/（[^）]*）$/, ""),
      clauses,
      text: regulations.find(({ slug }) => slug === regulationSlug),
    }),
  );
  for (const text of regulations)
    if (!laws.some((law) => law.text === text))
      laws.push({ key: text.slug, name: lawName(text.title), clauses: [], text });
  const called = laws.filter(({ name }) =>
    /(法|条例|办法|规定|规则|意见|解释|协定)$/.test(name.replace(/（[^）]*）$/, "")),
  );

  /** The laws that the words before an article end in; several where the name fits several. */
  function named(before: string): Law[] {
    const words = before.replace(/[《》]/g, "").replace(/（(?:暂行|试行)）$/, "");
    const fits = called.map((law) => ({ law, common: commonEnd(words, law.name) }));
    const best = Math.max(0, ...fits.map(({ common }) => common));
    return best < LEAST_NAME ? [] : fits.filter(({ common }) => common === best).map(({ law }) => law);
  }

  return {
    foreignArticles(text, cited) {
      const near = cited.flatMap((citation) => {
        const key = citedEntry(citation) ?? parseClause(citation)?.regulation;
        return laws.filter((law) => law.key === key || withoutYear(law.key) === key);
      });
      const foreign: string[] = [];
      let last: { ends: number; laws: readonly Law[] } = { ends: -1, laws: [] };
      for (const {
        0: whole,
        1: before = "",
        2: written = "",
        3: article = "",
        4: paragraph = "",
        index,
      } of text.matchAll(ARTICLE)) {
        const own = named(before);
        // 产品质量法第十二条、第五十条: the second is of the same law.
        const goesOn = AND.test(text.slice(last.ends, index + before.length)) ? last.laws : [];
        const among = own.length > 0 ? own : goesOn.length > 0 ? goesOn : near;
        last = { ends: index + whole.length, laws: among };
        const has = (law: Law) => holds(law, written, readChineseNumber(article), readChineseNumber(paragraph));
        if (among.length > 0 && !among.some(has)) foreign.push(`${own[0]?.name ?? ""}${written}`);
      }
      return foreign;
    },
    namedArticles: (text) =>
      Array.from(text.matchAll(ARTICLE)).flatMap(([, before = "", written = "", article = ""]) =>
        named(before).map(({ key, text: here }) =>
          here ? `${here.slug}/${readChineseNumber(article)}` : entryCitation(key, written),
        ),
      ),
    unknownLaws: (text) =>
      Array.from(
        text.matchAll(
          /([\u4e00-\u9fff]{2,14}条例)(?!》)|([\u4e00-\u9fff]{2,14}(?<![办方做算类定验说写用本依该])法)(?=第[一二三四五六七八九十百]+条|规定)/g,
        ),
      )
        .map(([, one, other]) => (one ?? other) as string)
        .filter((words) => !laws.some(({ name }) => /(法|条例)$/.test(name) && ends(words, name))),
  };
}

/** Whether words end in a law's name, or in the end of a long one (科技成果转化法). */
const ends = (words: string, name: string): boolean => {
  const common = commonEnd(words, name);
  return common === name.length || common > LEAST_NAME + 1;
};

function holds({ text, clauses }: Law, written: string, article: number | null, paragraph: number | null): boolean {
  if (article === null) return false;
  if (text) {
    const ref = { regulation: text.slug, article, ...(paragraph !== null && { paragraph }) };
    if (clauseText(text.articles, ref) !== null) return true;
  }
  return clauses.some((clause) => clause.startsWith(written) || written.startsWith(clause));
}

function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}
