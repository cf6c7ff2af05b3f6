import { canSummarise, type HoursStanding } from "~/domains/events/after/minutes";
import { findMinutes } from "~/domains/events/after/minutes.store.server";
import { canDo } from "~/domains/events/event/event";
import { getOwnedEvent } from "~/domains/events/event/event.store.server";
import { keepEvent } from "~/domains/events/event/keep-event.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { type AttendanceSheet, readAttendance } from "./attendance-lines.server";

/** How the hours of an event stand, whoever asks: it earns none, all is booked as it was seen, or something is open for one organizer or another. */
export function hoursStanding({
  units,
  lines,
  unsettled,
}: Pick<AttendanceSheet, "units" | "lines" | "unsettled">): HoursStanding {
  if (units.length === 0) return "waived";
  return unsettled > 0 || lines.some(({ open }) => open) ? "open" : "booked";
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
  await keepEvent(tx, who, event, { summarisedAt: tx.now }, { kind: "summarised", act: "event-after.summarised" });
  return true;
}

/** Puts a summarised event away: its papers stay as they are, and its archive is complete. */
export const archiveEvent = (who: Organizer, slug: string): Promise<void> =>
  transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    insist(canDo("archive", event, tx.now));
    await keepEvent(tx, who, event, { archivedAt: tx.now }, { kind: "archived", act: "event-after.archived" });
  });
