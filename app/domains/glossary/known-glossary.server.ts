import { db } from "@db/client.server";
import { prepared } from "@db/prepared.server";
import { tables } from "@db/tables";
import { count, max } from "drizzle-orm";
import { allTerms } from "./glossary.store.server";
import { type TermLinks, termLinks } from "./link-terms";
import type { GlossaryTerm } from "./term";

const { glossaryTerm } = tables;
type State = { published: number | null; terms: number };

const readState = prepared<Record<string, never>, State[]>("glossary_state", (on) =>
  on.select({ published: max(glossaryTerm.publishedAt), terms: count() }).from(glossaryTerm),
);

export interface KnownGlossary {
  /** Another word after each publication that changed something. */
  state: string;
  terms: readonly GlossaryTerm[];
  links: TermLinks;
}
let kept: KnownGlossary = { state: "", terms: [], links: termLinks([]) };

/** The glossary, kept in memory until it is published anew: for pages that many read, such as lessons. */
export async function knownGlossary(): Promise<KnownGlossary> {
  const [row] = await readState({});
  const state = `${row?.published} ${row?.terms}`;
  if (kept.state === state) return kept;
  const terms = await allTerms(db);
  kept = { state, terms, links: termLinks(terms) };
  return kept;
}
