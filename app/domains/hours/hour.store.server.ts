import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, desc, eq, gte, lt } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { type HourEntry, USUAL_HOUR_MINUTES } from "./hour-totals";

const { hourEntry, setting } = tables;
const HOUR_LENGTH = "hours.minutesPerHour";

const columns = {
  id: hourEntry.id,
  source: hourEntry.source,
  sourceKey: hourEntry.sourceKey,
  title: hourEntry.title,
  minutes: hourEntry.minutes,
  day: hourEntry.day,
  bookedAt: hourEntry.bookedAt,
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

/** Books minutes once a source and person; false when they were booked before. */
export async function addHours(tx: Tx, row: typeof hourEntry.$inferInsert): Promise<boolean> {
  const added = await tx.insert(hourEntry).values(row).onConflictDoNothing().returning({ id: hourEntry.id });
  return added.length > 0;
}

/** Minutes of one 学时: a setting of the programme (`hours.minutesPerHour`). */
export async function readHourMinutes(on: Reader): Promise<number> {
  const [row] = await on.select({ value: setting.value }).from(setting).where(eq(setting.key, HOUR_LENGTH));
  const minutes = Number(row?.value);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 240 ? minutes : USUAL_HOUR_MINUTES;
}
