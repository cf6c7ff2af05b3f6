import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, desc, eq, gte, inArray, like, lt, or } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { NUMBERS } from "~/domains/settings/programme";
import { readWholeSetting } from "~/domains/settings/setting.store.server";
import type { HourEntry } from "./hour-totals";

const { hourEntry } = tables;

export type HourRow = typeof hourEntry.$inferSelect;

const columns = {
  id: hourEntry.id,
  source: hourEntry.source,
  sourceKey: hourEntry.sourceKey,
  title: hourEntry.title,
  minutes: hourEntry.minutes,
  day: hourEntry.day,
  bookedAt: hourEntry.bookedAt,
  checkedBy: hourEntry.checkedBy,
  provenance: hourEntry.provenance,
  reversesId: hourEntry.reversesId,
  reason: hourEntry.reason,
};

/** What a person has earned, the newest first; with `year` (`2026`) only of that calendar year in Shanghai. */
export const hoursOf = (on: Reader, personId: string, year?: string): Promise<HourEntry[]> =>
  on
    .select(columns)
    .from(hourEntry)
    .where(
      and(
        eq(hourEntry.personId, personId),
        ...(year ? [gte(hourEntry.day, `${year}-01-01`), lt(hourEntry.day, `${Number(year) + 1}-01-01`)] : []),
      ),
    )
    .orderBy(desc(hourEntry.bookedAt), asc(hourEntry.id)) as unknown as Promise<HourEntry[]>;

export async function findEntry(on: Reader, id: string): Promise<HourRow | null> {
  return (await on.select().from(hourEntry).where(eq(hourEntry.id, id)))[0] ?? null;
}

/** The entry that takes that one back; null while it stands. */
export async function findReversal(on: Reader, id: string): Promise<HourRow | null> {
  return (await on.select().from(hourEntry).where(eq(hourEntry.reversesId, id)))[0] ?? null;
}

/** What an event or a claim booked: its first key is the id, the next `ID#2` and so on, one after each correction. */
const keysOf = (sourceId: string) => or(eq(hourEntry.sourceKey, sourceId), like(hourEntry.sourceKey, `${sourceId}#%`));

/** All that was ever booked for a person from one source, taken back or not, the oldest first. */
export const bookingsOf = (
  on: Reader,
  personId: string,
  source: "event" | "claim" | "award",
  sourceId: string,
): Promise<HourRow[]> =>
  on
    .select()
    .from(hourEntry)
    .where(and(eq(hourEntry.personId, personId), eq(hourEntry.source, source), keysOf(sourceId)))
    .orderBy(asc(hourEntry.bookedAt), asc(hourEntry.id)) as unknown as Promise<HourRow[]>;

/** What stands booked for these people from an event; for whoever holds it and asks about those who signed up. */
export async function hoursOfEvent(on: Reader, eventId: string, personIds: readonly string[]): Promise<HourRow[]> {
  if (personIds.length === 0) return [];
  const those = inArray(hourEntry.personId, [...personIds]);
  const [booked, taken] = await Promise.all([
    on
      .select()
      .from(hourEntry)
      .where(and(those, eq(hourEntry.source, "event"), keysOf(eventId))),
    on
      .select({ id: hourEntry.reversesId })
      .from(hourEntry)
      .where(and(those, eq(hourEntry.source, "correction"))),
  ]);
  const gone = new Set(taken.map(({ id }) => id));
  return booked.filter(({ id }) => !gone.has(id));
}

/**
 * Every entry of an event for these people, also those that were taken back and those that took them back, in the order in which they were
 * booked; for its archive.
 */
export async function entriesOfEvent(on: Reader, eventId: string, personIds: readonly string[]): Promise<HourRow[]> {
  if (personIds.length === 0) return [];
  const those = inArray(hourEntry.personId, [...personIds]);
  const rows = await on
    .select()
    .from(hourEntry)
    .where(and(those, or(and(eq(hourEntry.source, "event"), keysOf(eventId)), eq(hourEntry.source, "correction"))));
  const booked = new Set(rows.flatMap(({ id, source }) => (source === "event" ? [id] : [])));
  return rows.filter(({ reversesId }) => reversesId === null || booked.has(reversesId)).sort(asBooked);
}

/** By when, and of the same instant by whom; what takes back comes before what is booked instead. */
function asBooked(a: HourRow, b: HourRow): number {
  const key = ({ personId, reversesId, id }: HourRow) => `${personId} ${reversesId === null ? 1 : 0} ${id}`;
  return a.bookedAt - b.bookedAt || (key(a) < key(b) ? -1 : 1);
}

/** What stands booked for these people from other events than this one: the time in it is not to be booked again. */
export async function hoursOfOtherEvents(
  on: Reader,
  eventId: string,
  personIds: readonly string[],
): Promise<Pick<HourRow, "personId" | "provenance">[]> {
  if (personIds.length === 0) return [];
  const those = inArray(hourEntry.personId, [...personIds]);
  const entries = await on
    .select()
    .from(hourEntry)
    .where(and(those, inArray(hourEntry.source, ["event", "correction"])));
  const gone = new Set(entries.map(({ reversesId }) => reversesId));
  return entries.filter(
    ({ id, source, provenance }) => source === "event" && !gone.has(id) && provenance?.id !== eventId,
  );
}

/** Books minutes once a source and person; false when they were booked before. */
export async function addHours(tx: Tx, row: typeof hourEntry.$inferInsert): Promise<boolean> {
  const added = await tx.insert(hourEntry).values(row).onConflictDoNothing().returning({ id: hourEntry.id });
  return added.length > 0;
}

/** Minutes of one 学时: a setting of the programme. */
export const readHourMinutes = (on: Reader): Promise<number> => readWholeSetting(on, NUMBERS.minutesPerHour);
