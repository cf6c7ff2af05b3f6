import { tables } from "@db/tables";
import { and, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";

/** Entries on a subject, all but saved answers: those are in no index by subject (db/schema/platform.ts). */
export const entriesOn = (subjectId: string): SQL | undefined => {
  const { ledgerEntry } = tables;
  // Written out: a value that is bound would not let the index be used.
  return and(sql`${ledgerEntry.act} <> 'response.saved'`, eq(ledgerEntry.subjectId, subjectId));
};

/**
 * Entries about a person, whose openings go with her: the placed ones through their index, which holds no others, and the few
 * that still wait for their place.
 */
export function entriesAbout(personId: string): SQL | undefined {
  const { ledgerEntry } = tables;
  const hers = eq(ledgerEntry.aboutPersonId, personId);
  return or(and(isNotNull(ledgerEntry.seq), hers), and(isNull(ledgerEntry.seq), hers));
}
