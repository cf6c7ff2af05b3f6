import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { canSummarise, type HoursStanding } from "~/domains/events/after/minutes";
import { findMinutes } from "~/domains/events/after/minutes.store.server";
import { canDo, type Event } from "~/domains/events/event/event";
import { getOwnedEvent } from "~/domains/events/event/event.store.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { type AttendanceSheet, readAttendance } from "./attendance-lines.server";

/** How the hours of an event stand: it earns none, all is booked as it was seen, or something is open. */
export function hoursStanding({
  units,
  lines,
  unsettled,
}: Pick<AttendanceSheet, "units" | "lines" | "unsettled">): HoursStanding {
  if (units.length === 0) return "waived";
  return unsettled > 0 || lines.some(({ toBook }) => toBook) ? "open" : "booked";
}

/**
 * Called by each act that may have been the last one missing (the minutes published, the hours booked or said not to be): an event whose
 * minutes and hours are done is summarised by that, and nobody has to press a button for it.
 */
export async function summariseIfDone(tx: Tx, who: Organizer, slug: string): Promise<boolean> {
  const event = await getOwnedEvent(tx, who, slug);
  const hours = hoursStanding(await readAttendance(tx, event, who.personId));
  const minutes = await findMinutes(tx, event.id);
  if (!canSummarise(event, { minutes, hours }, tx.now).ok) return false;
  await turn(tx, event, who, "summarised");
  return true;
}

/** Puts a summarised event away: its papers stay as they are, and its archive is complete. */
export const archiveEvent = (who: Organizer, slug: string): Promise<void> =>
  transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    insist(canDo("archive", event, tx.now));
    await turn(tx, event, who, "archived");
  });

async function turn(
  tx: Tx,
  { id, sequence }: Event,
  { personId }: Organizer,
  kind: "summarised" | "archived",
): Promise<void> {
  const column = kind === "summarised" ? { summarisedAt: tx.now } : { archivedAt: tx.now };
  await tx
    .update(tables.event)
    .set({ ...column, changedAt: tx.now })
    .where(eq(tables.event.id, id));
  await tx.insert(tables.eventChange).values({
    ...{ id: newId(tx.now), eventId: id, kind, at: tx.now, byPersonId: personId },
    ...{ reason: null, changes: {}, sequence },
  });
  tx.record({ act: `event-after.${kind}`, subject: { kind: "event", id } });
}
