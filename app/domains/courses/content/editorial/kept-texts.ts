import type { RegisterSource } from "~/domains/register/register-source";
import { type ClauseRef, citedClause, citedEntry, clauseText, parseClause, readChineseNumber } from "../../clause";
import type { ContentFiles } from "../content-tree";
import type { RegulationSource } from "../regulation-source";
import { lawName } from "./mentioned-laws";

/** The words of a clause by its citation; null where they are not kept here. */
export type KeptText = (citation: string) => string | null;

/** A law whose words are here from its first article to its last, by the key of its entry in the register. */
export type WholeTexts = ReadonlyMap<string, Pick<RegulationSource, "articles">>;

const HAN = "[一二三四五六七八九十百零]+";
const ARTICLE = new RegExp(`^第(${HAN})条[\\s　]+(.*)$`);
const CLAUSE = new RegExp(`^第(${HAN})条(?:第(${HAN})款)?(?:第${HAN}项)?$`);

/** Whole laws among the texts that the editors kept (`sources/texts/`): their articles go from the first without a gap to one that says since when. */
export function wholeTexts(files: ContentFiles, register: readonly RegisterSource[]): WholeTexts {
  const whole = new Map<string, Pick<RegulationSource, "articles">>();
  for (const [path, text] of files) {
    if (!path.startsWith("sources/texts/")) continue;
    for (const part of text.split(/^(?=# )/m)) {
      const title = lawName(/^# (.*)/.exec(part)?.[1]?.replace(/（[^）]*）$/, "") ?? "");
      const entry = register.find((one) => lawName(one.title) === title);
      const articles = articlesOf(part);
      const gapless = articles.every(({ article }, i) => article === i + 1);
      if (entry && gapless && articles.at(-1)?.paragraphs.join("").includes("施行")) whole.set(entry.key, { articles });
    }
  }
  return whole;
}

function articlesOf(text: string): RegulationSource["articles"] {
  const articles: RegulationSource["articles"] = [];
  for (const line of text.split("\n").map((one) => one.trim())) {
    const [, number, words = ""] = ARTICLE.exec(line) ?? [];
    const last = articles.at(-1);
    if (number !== undefined)
      articles.push({ article: readChineseNumber(number) ?? 0, label: `第${number}条`, paragraphs: [words] });
    else if (last && line !== "" && !/^[#<>|]/.test(line)) {
      if (/^（[一二三四五六七八九十]+）/.test(line)) last.paragraphs.push(`${last.paragraphs.pop()}\n${line}`);
      else last.paragraphs.push(line);
    }
  }
  return articles;
}

/** Looks clauses up in the laws that are published here and in those that are kept whole. */
export function keptTexts(regulations: readonly RegulationSource[], whole: WholeTexts = new Map()): KeptText {
  return (citation) => {
    const entry = citedEntry(citation);
    const ref = entry === null ? parseClause(citation) : refOf(entry, citedClause(citation) ?? "");
    const law = regulations.find(({ slug }) => slug === ref?.regulation) ?? whole.get(ref?.regulation ?? "");
    return (ref && law && clauseText(law.articles, ref)?.join("\n")) ?? null;
  };
}

function refOf(regulation: string, clause: string): ClauseRef | null {
  const [, number = "", paragraph] = CLAUSE.exec(clause) ?? [];
  const article = readChineseNumber(number);
  if (article === null) return null;
  const counted = readChineseNumber(paragraph ?? "");
  return { regulation, article, ...(counted !== null && { paragraph: counted }) };
}

/** What the register says against the texts: a first day in force that is another, a clause that a whole text does not have. */
export function registerFaults(
  register: readonly RegisterSource[],
  regulations: readonly RegulationSource[],
  whole: WholeTexts,
): { key: string; reason: string }[] {
  const kept = keptTexts([], whole);
  return register.flatMap(({ key, clauses, effectiveOn, regulationSlug }) => {
    const text = regulations.find(({ slug }) => slug === regulationSlug);
    const days =
      text && effectiveOn !== null && text.effectiveOn !== effectiveOn
        ? [`is in force since ${effectiveOn} here and since ${text.effectiveOn} in regulations/${text.slug}.md`]
        : [];
    const missing = whole.has(key)
      ? clauses.filter((clause) => CLAUSE.test(clause) && kept(`standard:${key}#${clause}`) === null)
      : [];
    return [...days, ...missing.map((clause) => `has no ${clause} in the text that is kept whole`)].map((reason) => ({
      key,
      reason,
    }));
  });
}
