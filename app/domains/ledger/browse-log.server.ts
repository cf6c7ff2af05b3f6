import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, eq, gte, lt } from "drizzle-orm";

export const ENTRIES_PER_PAGE = 30;
/** A page with a filter looks at so many entries, so that it costs the same in a log of millions; then it offers to go on. */
export const LOOKED_AT = 20_000;

export interface LogLine {
  id: string;
  /** Its place in the tree; null while it waits for one. */
  seq: number | null;
  at: number;
  act: string;
  subjectId: string;
}
export interface LogPage {
  entries: LogLine[];
  /** Id after which to go on; null at the beginning of the log. */
  next: string | null;
  /** The filter was applied to a stretch only, and the page may be shorter for it. */
  stretch: boolean;
}

/** The newest entries, of one act or of all, those older than `after` (an id) next. Ids sort by time. */
export async function browseLog(
  on: Reader,
  { act, after }: { act: string | null; after: string | null },
  lookedAt = LOOKED_AT,
): Promise<LogPage> {
  const { ledgerEntry } = tables;
  const older = after === null ? undefined : lt(ledgerEntry.id, after);
  const [floor] =
    act === null
      ? []
      : await on
          .select({ id: ledgerEntry.id })
          .from(ledgerEntry)
          .where(older)
          .orderBy(desc(ledgerEntry.id))
          .limit(1)
          .offset(lookedAt - 1);
  const { id, seq, at, act: done, subjectId } = ledgerEntry;
  const found = await on
    .select({ id, seq, at, act: done, subjectId })
    .from(ledgerEntry)
    .where(and(older, floor && gte(id, floor.id), act === null ? undefined : eq(done, act)))
    .orderBy(desc(id))
    .limit(ENTRIES_PER_PAGE + 1);
  const entries = found.slice(0, ENTRIES_PER_PAGE);
  if (found.length > ENTRIES_PER_PAGE) return { entries, next: entries.at(-1)?.id ?? null, stretch: false };
  return { entries, next: floor?.id ?? null, stretch: floor !== undefined };
}
