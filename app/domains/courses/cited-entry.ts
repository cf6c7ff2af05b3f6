import { isEnded, type RegisterEntry } from "~/domains/register/entry";
import { withoutYear } from "~/domains/register/standard-number";
import { citedEntry, entryHref, parseClause } from "./clause";

type Register = ReadonlyMap<string, RegisterEntry>;

/** The entry of the register that a citation names: the edition, the newest one where no year is named, or the law of a clause. */
export function entryOfCitation(register: Register, citation: string): RegisterEntry | null {
  const key = citedEntry(citation);
  if (key === null) {
    const slug = parseClause(citation)?.regulation;
    return [...register.values()].find(({ regulationSlug }) => slug !== undefined && regulationSlug === slug) ?? null;
  }
  const newest = [...register.keys()]
    .filter((one) => withoutYear(one) === key)
    .sort()
    .at(-1);
  return register.get(key) ?? register.get(newest ?? "") ?? null;
}

/** Something that a lesson or item cites and that is no longer in force. */
export interface EndedCitation {
  href: string;
  /** What people call it: the number of a standard, the title of a law. */
  name: string;
  /** The same of what replaced it. */
  by: { href: string; name: string } | null;
}

/** What of a set of citations is over on a day, each once. */
export function endedCitations(register: Register, citations: Iterable<string>, today: string): EndedCitation[] {
  const ended = new Map<string, EndedCitation>();
  for (const citation of citations) {
    const entry = entryOfCitation(register, citation);
    if (!entry || ended.has(entry.key) || !isEnded(entry, today)) continue;
    const next = entry.replacedByKey === null ? undefined : register.get(entry.replacedByKey);
    ended.set(entry.key, { ...linkTo(entry), by: next ? linkTo(next) : null });
  }
  return [...ended.values()];
}

const MARK = '<span class="citation-ended">（已失效）</span>';

/** A lesson's HTML with a mark behind every link to a standard that is over. */
export function markEnded(html: string, ended: readonly EndedCitation[]): string {
  return ended.reduce((marked, { href }) => {
    const [before = "", ...after] = marked.split(`<a class="standard" href="${href}">`);
    return after.reduce(
      (done, part) => `${done}<a class="standard" href="${href}">${part.replace("</a>", `</a>${MARK}`)}`,
      before,
    );
  }, html);
}

/** What people call an entry: a standard by its number, a law by its title. */
export const nameOfEntry = ({ key, number, title }: Pick<RegisterEntry, "key" | "number" | "title">): string =>
  number !== null && !/^[a-z]/.test(key) ? number : `《${title}》`;

/** With the clause of it: 《企业标准化促进办法》第十二条; GB/T 1.1-2020，9.5 */
export const citedName = (name: string, clause: string | null): string =>
  clause === null ? name : clause.startsWith("第") ? name + clause : `${name}，${clause}`;

const linkTo = (entry: RegisterEntry) => ({ href: entryHref(entry.key), name: nameOfEntry(entry) });
