import type { Tx } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { refused, type Verdict } from "~/kernel/verdict";
import { canDo, type Event, type EventTimes } from "./event";
import { getOwnedEvent } from "./event.store.server";
import { changesBetween } from "./event-facts";
import { keepEvent } from "./keep-event.server";

/** Whether the meeting link can be changed by itself now: while it runs and people meet there. */
export const canChangeLink = (event: EventTimes & Pick<Event, "mode">, now: number): Verdict =>
  event.mode === "on-site" ? refused("event.noLink") : canDo("change-link", event, now);

/** Gives a running event of hers another meeting link. @returns the event, and whether it changed @throws NotFound, Refused */
export async function changeLink(
  tx: Tx,
  by: Organizer,
  slug: string,
  meetingLink: string,
): Promise<{ event: Event; changed: boolean }> {
  const event = await getOwnedEvent(tx, by, slug);
  insist(canChangeLink(event, tx.now));
  const changes = changesBetween({ meetingLink: event.meetingLink }, { meetingLink });
  if (Object.keys(changes).length === 0) return { event, changed: false };
  return { event: await keepEvent(tx, by, event, { meetingLink }, { kind: "changed", changes }), changed: true };
}
