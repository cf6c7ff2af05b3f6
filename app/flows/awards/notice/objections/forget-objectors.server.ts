import { db } from "@db/client.server";
import { readObjectorMonths } from "~/domains/awards/notice/objector-months.server";
import { objectionsKeptSince } from "~/domains/awards/notice/objector-records.server";
import { forgetBytes } from "~/domains/files/sweep-files.server";
import { system, transact } from "~/domains/ledger/transact.server";
import { dayAfterMonths } from "~/kernel/calendar-days";
import { isoDayOf } from "~/kernel/instant-format";
import { startOfDay } from "~/kernel/typed-day";
import { emptyObjections } from "./empty-objections.server";

/**
 * Forgets who objected, once the archive of the cycle is as old as the programme says: that there was an objection, and what was ruled and answered, stays.
 * Runs by the clock. Answers how many.
 */
export async function forgetObjectors(now: number): Promise<number> {
  const before = startOfDay(dayAfterMonths(isoDayOf(now), -(await readObjectorMonths(db))));
  if ((await objectionsKeptSince(db, before)).length === 0) return 0;
  const { bytes, count } = await transact(system("objector-sweep"), async (tx) => {
    const found = await objectionsKeptSince(tx, before);
    const bytes = await emptyObjections(tx, found, tx.now);
    for (const id of new Set(found.map(({ cycleId }) => cycleId))) {
      const objections = found.filter(({ cycleId }) => cycleId === id).length;
      tx.record({ act: "objections.forgotten", subject: { kind: "award-cycle", id }, facts: { objections } });
    }
    return { bytes, count: found.length };
  });
  await forgetBytes(bytes);
  return count;
}
