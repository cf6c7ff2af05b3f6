import { tables } from "@db/tables";
import { and, eq, isNotNull, isNull, or, type SQL } from "drizzle-orm";

/**
 * Entries with this value in a column whose index holds placed entries only (db/schema/platform.ts): those through the index,
 * and the few that still wait for their place.
 */
function placedOrWaiting(column: "subjectId" | "aboutPersonId", value: string): SQL | undefined {
  const { ledgerEntry } = tables;
  const same = eq(ledgerEntry[column], value);
  return or(and(isNotNull(ledgerEntry.seq), same), and(isNull(ledgerEntry.seq), same));
}

/** Entries whose subject has this id. */
export const entriesOn = (subjectId: string) => placedOrWaiting("subjectId", subjectId);
/** Entries about a person, whose openings go with her. */
export const entriesAbout = (personId: string) => placedOrWaiting("aboutPersonId", personId);
