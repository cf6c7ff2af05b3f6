import { foldStandardNumber } from "~/domains/register/standard-number";
import { type ClauseRef, citedClause, citedEntry, entryCitation, parseClause } from "../clause";

/** What lessons and items may cite. */
export interface Citable {
  /** Whether the regulation has this clause. */
  clauseExists(ref: ClauseRef): boolean;
  /** Whether the register has an entry of this key. */
  entryExists(key: string): boolean;
  /** Whether this clause of the entry is one that was read (`clauses` in the register): nobody cites what nobody has seen. */
  clauseRead(key: string, clause: string): boolean;
}

/** A citation in the form that is stored: `standard:GB/T 1.1—2020` becomes `standard:GBT1.1-2020`, clauses stay as they are. */
export function foldCitation(citation: string): string {
  const entry = citedEntry(citation);
  return entry === null ? citation : entryCitation(foldStandardNumber(entry), citedClause(citation));
}

/** Why a folded citation leads nowhere, or null. */
export function faultOfCitation(citation: string, { clauseExists, entryExists, clauseRead }: Citable): string | null {
  const entry = citedEntry(citation);
  const clause = citedClause(citation);
  if (entry !== null) {
    if (!entryExists(entry)) return `the register has no ${entry}`;
    return clause === null || clauseRead(entry, clause) ? null : `the register names no ${clause} of ${entry} as read`;
  }
  const ref = parseClause(citation);
  return ref && clauseExists(ref) ? null : `there is no clause ${citation}`;
}
