import type { RegisterSource } from "~/domains/register/register-source";
import { withoutYear } from "~/domains/register/standard-number";
import { citedClause, citedEntry, clauseLabel, parseClause } from "../../clause";
import { foldCitation } from "../citation";
import type { RegulationSource } from "../regulation-source";
import { entriesCalled } from "./entries-called";
import { lawName } from "./mentioned-laws";
import { mentionedStandards } from "./mentioned-standards";

const LINK = /\[([^\]]*)\]\((clause:|standard:)([^)\s]+)\)(的?[^，。；：、！？|]{0,20})/g;
const HAN = "[一二三四五六七八九十百零]+";
const ARTICLE = `第${HAN}条(?:第${HAN}款)?(?:第${HAN}项)?`;
/** Clauses as people write them: 第三条第一款, 第7章, 附录A, 附件1第2条, 9.5.4. */
const CLAUSE = new RegExp(
  `${ARTICLE}|第[\\d.]+[章条]|附件\\d+(?:第\\d+条)?|附录[A-Z]|表[A-Z]\\.\\d+|[A-Z]?(?<![\\d.])\\d+(?:\\.\\d+)+`,
  "g",
);
const DOCUMENT = /[\u4e00-\u9fff]+〔\d{4}〕\d+号/;
const NAME = /^《?(?:\d{4}年)?([\u4e00-\u9fff]{2,}?(?:(?<![办方])法|条例))(?=》|第|$)/;

/** What the words of a citation say against the place it leads to: another article, standard, law, document or year. */
export function labelFaults(
  markdown: string,
  register: readonly RegisterSource[],
  regulations: readonly RegulationSource[],
): { line: number; reason: string }[] {
  return markdown
    .split("\n")
    .flatMap((text, i) =>
      Array.from(text.matchAll(LINK)).flatMap(([, label = "", kind, target = "", after = ""]) =>
        (kind === "clause:" ? ofClause(label, target, regulations) : ofEntry(label, after, target, register)).map(
          (fault) => ({ line: i + 1, reason: `[${label}](${kind}${target}) ${fault}` }),
        ),
      ),
    );
}

function ofClause(label: string, target: string, regulations: readonly RegulationSource[]): string[] {
  const ref = parseClause(target);
  const law = regulations.find(({ slug }) => slug === ref?.regulation);
  if (!ref || !law) return [];
  const faults: string[] = [];
  const clause = /第[^\s]*[条款项].*$/.exec(label)?.[0];
  if (clause !== undefined && !`${clauseLabel(ref)}`.endsWith(clause)) faults.push(`leads to ${clauseLabel(ref)}`);
  const name = NAME.exec(label)?.[1];
  if (name !== undefined && name !== law.shortTitle && name !== lawName(law.title))
    faults.push(`leads to ${law.title}`);
  return faults;
}

function ofEntry(label: string, after: string, target: string, register: readonly RegisterSource[]): string[] {
  const citation = foldCitation(`standard:${target}`);
  const key = citedEntry(citation) ?? "";
  const entries = entriesCalled(register, key);
  const entry = entries.at(-1);
  if (!entry) return [];
  const faults: string[] = [];
  for (const { key: said, written } of mentionedStandards(label))
    if (said !== entry.key && said !== withoutYear(entry.key) && !entry.title.includes(written))
      faults.push(`leads to ${entry.number ?? entry.title}`);
  const name = NAME.exec(label)?.[1];
  if (name !== undefined && !lawName(entry.title).includes(name)) faults.push(`leads to ${entry.title}`);
  const number = DOCUMENT.exec(label)?.[0];
  if (number !== undefined && entry.number !== number) faults.push(`leads to ${entry.number ?? entry.title}`);
  const known = JSON.stringify([entry.number, entry.title, entry.edition, entry.source]);
  for (const [, year = "", month] of label.matchAll(/((?:19|20)\d\d)年(?:(\d{1,2})月)?/g)) {
    const days = [entry.issuedOn, entry.effectiveOn, entry.endedOn].filter((day) => day !== null);
    const when = month === undefined ? year : `${year}-${month.padStart(2, "0")}`;
    if (
      !days.some((day) => day.startsWith(when)) &&
      !known.includes(month === undefined ? year : `${year}年${month}月`)
    )
      faults.push(`names ${year}年${month === undefined ? "" : `${month}月`}, which the register does not know of it`);
  }
  const read = new Set(entries.flatMap(({ clauses }) => clauses));
  const cited = citedClause(citation);
  for (const [at, clause] of clausesOf(
    label,
    after,
    [...read].some((one) => /^（/.test(one)),
  ).entries()) {
    if (at === 0 && cited !== null && !related(clause, cited)) faults.push(`leads to ${cited}, not ${clause}`);
    else if (![...read].some((one) => related(clause, one)))
      faults.push(`names ${clause}, which the register does not name as read`);
  }
  return faults;
}

/** The clauses that a label, and what follows it at once, name. */
function clausesOf(label: string, after: string, bracketed: boolean): string[] {
  const rest = label.replace(/《[^》]*》|第\d+部分/g, "").replace(/^.*?\d[-—:：]\d{4}(?!\d)|^[A-Z/ ]+\d[\d.]*$/, "");
  const ends = bracketed ? Array.from(rest.matchAll(/（[一二三四五六七八九十]+）/g), ([one]) => one) : [];
  const next = /^的?(?=第|附|表[A-Z]|\d+\.\d)/.test(after) ? (after.match(CLAUSE) ?? []) : [];
  const own = rest.match(CLAUSE) ?? [];
  return [...own, ...ends, ...next];
}

/** The table of contents names each chapter. */
const CONTENTS = "目次";
/** Whether one is the other or stands within it: 第六条第三款 in 第六条, 9.5.4 in 9.5, 第7章 for 7. */
function related(one: string, other: string): boolean {
  const [a, b] = [one, other].map((clause) => clause.replace(/^第([\d.]+)[章条]$/, "$1")) as [string, string];
  const within = (inner: string, outer: string) => inner.startsWith(outer) && !/^\d/.test(inner.slice(outer.length));
  if (b === CONTENTS) return /^\d+$/.test(a);
  return a === b || within(a, b) || within(b, a);
}
