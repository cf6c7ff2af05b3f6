import { entryOfCitation, nameOfEntry } from "~/domains/courses/cited-entry";
import { citedClause, citedEntry, clauseHref, clauseLabel, entryHref, parseClause } from "~/domains/courses/clause";
import type { PublishedLesson } from "~/domains/courses/published-course";
import { type Regulation, regulationsOf } from "~/domains/courses/regulation.server";
import type { RegisterEntry } from "~/domains/register/entry";
import { knownEntries } from "~/domains/register/known-entries.server";
import { bookTitle } from "~/pdf/chinese-text";

/** A law or standard that a lesson cites, with what of it is cited: GB/T 20000.1-2014《标准化工作指南 …》，3.1 */
export interface CitedSource {
  text: string;
  href: string;
}

interface Cited {
  named: string;
  href: string;
  clauses: string[];
}

/** What a lesson cites, each source once with number, title, edition and clauses, in the order of the text. */
export async function citedSources(lesson: Pick<PublishedLesson, "blocks">): Promise<CitedSource[]> {
  const citations = lesson.blocks.flatMap((block) => (block.type === "html" ? block.clauses : []));
  const [laws, register] = await Promise.all([regulationsOf(citations), knownEntries()]);
  const sources = new Map<string, Cited>();
  for (const citation of new Set(citations)) {
    const found = sourceOf(citation, laws, register);
    if (!found) continue;
    const { key, clause, named, href } = found;
    const source = sources.get(key) ?? { named, href, clauses: [] };
    if (clause !== null && !source.clauses.includes(clause)) source.clauses.push(clause);
    sources.set(key, source);
  }
  return [...sources.values()].map(({ named, href, clauses }) => ({
    text: clauses.length === 0 ? named : named + (/^[第（]/.test(clauses[0] ?? "") ? "" : "，") + clauses.join("、"),
    href,
  }));
}

function sourceOf(
  citation: string,
  laws: ReadonlyMap<string, Regulation>,
  register: ReadonlyMap<string, RegisterEntry>,
): { key: string; clause: string | null; named: string; href: string } | null {
  const entry = entryOfCitation(register, citation);
  if (citedEntry(citation) !== null)
    return (
      entry && { key: entry.key, clause: citedClause(citation), named: namedInFull(entry), href: entryHref(entry.key) }
    );
  const ref = parseClause(citation);
  const law = ref && laws.get(ref.regulation);
  if (!ref || !law) return null;
  const named = entry ? namedInFull(entry) : bookTitle(law.title);
  return { key: entry?.key ?? ref.regulation, clause: clauseLabel(ref), named, href: clauseHref(ref) };
}

/** A standard by number and title, a law by title with its number and edition behind it. */
function namedInFull(entry: RegisterEntry): string {
  const name = nameOfEntry(entry);
  const title = bookTitle(entry.title);
  const isNumber = !name.startsWith("《");
  // The year of a standard's number is its edition already.
  const edition = entry.number?.endsWith(`-${entry.edition}`) ? null : entry.edition;
  const facts = [isNumber ? null : entry.number, edition].filter((fact) => fact !== null && fact !== "");
  return (isNumber ? name : "") + title + (facts.length > 0 ? `（${facts.join("，")}）` : "");
}
