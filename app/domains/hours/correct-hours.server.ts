import type { HourCheck } from "@db/statuses";
import type { Tx } from "~/domains/ledger/transact.server";
import { insist, NotFound, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { addHours, findEntry, findReversal, type HourRow } from "./hour.store.server";
import { canCheckHours } from "./hour-checks";

/**
 * Takes an entry of hours back by one of its own: the same minutes with the opposite sign, on the same day, so that the sum of its
 * period is right again. Nothing is rewritten. Asked again it answers the entry that took it back. Whose entry it is, is for the
 * caller to find out. `by` null is the program.
 * @throws NotFound; Refused where it is her own, or where it takes something back itself
 */
export async function correctHours(
  tx: Tx,
  entryId: string,
  { reason, by }: { reason: string; by: string | null },
): Promise<HourRow> {
  const entry = await findEntry(tx, entryId);
  if (!entry) throw new NotFound("no such entry of hours");
  const already = await findReversal(tx, entryId);
  if (already) return already;
  if (entry.reversesId !== null) throw new Refused("hours.correction");
  insist(canCheckHours({ personId: by }, entry.personId));
  const row: HourRow = {
    id: newId(tx.now),
    personId: entry.personId,
    source: "correction",
    sourceKey: entry.id,
    title: entry.title,
    minutes: -entry.minutes,
    day: entry.day,
    bookedAt: tx.now,
    checkedBy: by === null ? "program" : DESK[entry.source],
    checkerId: by,
    provenance: entry.provenance,
    reversesId: entry.id,
    reason,
  };
  await addHours(tx, row);
  tx.record({
    act: "hours.corrected",
    subject: { kind: "hours", id: entry.id },
    facts: { minutes: row.minutes },
    reason,
    secrets: { person: entry.personId },
    about: entry.personId,
  });
  return row;
}

/** Whose matter an entry is when a person corrects it. */
const DESK: Record<HourRow["source"], HourCheck> = {
  lesson: "bureau",
  event: "organizer",
  claim: "bureau",
  award: "bureau",
  correction: "bureau",
};
