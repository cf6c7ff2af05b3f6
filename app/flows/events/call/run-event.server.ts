import { changeLink } from "~/domains/events/event/change-link.server";
import { restOf } from "~/domains/events/event/copy-event.server";
import { canDo } from "~/domains/events/event/event";
import { getOwnedEvent } from "~/domains/events/event/event.store.server";
import type { NewTimes } from "~/domains/events/event/event-form";
import {
  cancelEvent,
  closeRegistration,
  discardDraft,
  postponeEvent,
  publishEvent,
  reopenRegistration,
  rescheduleEvent,
} from "~/domains/events/event/run-event.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { oneAtATime } from "~/kernel/one-at-a-time";
import { askAgain, endWaits, fillAllSeats } from "../seats/fill-seats.server";
import { writeToInvited } from "../seats/invite.server";
import { tellComers, tellOnline } from "../told/tell-comers.server";

/** One act with an event of hers at a time; what two do at once is decided one after the other. */
const run = <T>(by: Organizer, slug: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  oneAtATime(`event ${slug}`, () => transact(person(by.personId), work));

/** Calls it: everybody sees it, and whoever was invited is written to. What is missing is told by field. @throws NotFound, Refused */
export const callEvent = (by: Organizer, slug: string) =>
  run(by, slug, async (tx) => {
    const called = await publishEvent(tx, by, slug);
    if (called.ok) await writeToInvited(tx, called.event);
    return called;
  });

export const endSignUp = (by: Organizer, slug: string) => run(by, slug, (tx) => closeRegistration(tx, by, slug));
export const openSignUpAgain = (by: Organizer, slug: string, until: number | null) =>
  run(by, slug, (tx) => reopenRegistration(tx, by, slug, until));
export const throwAway = (by: Organizer, slug: string) => run(by, slug, (tx) => discardDraft(tx, by, slug));

/** Gives a running event another meeting link and tells those who take part online. @throws NotFound, Refused */
export const meetElsewhere = (by: Organizer, slug: string, meetingLink: string) =>
  run(by, slug, async (tx) => {
    const { event, changed } = await changeLink(tx, by, slug, meetingLink);
    if (changed) await tellOnline(tx, event, "linkChanged");
  });

/** Puts it off and tells everybody who holds or waits for a seat, which she keeps. @throws NotFound, Refused */
export const putOff = (by: Organizer, slug: string, reason: string) =>
  run(by, slug, async (tx) => {
    const event = await postponeEvent(tx, by, slug, reason);
    await tellComers(tx, event, "postponed", { reason });
  });

/** Gives it its new time and tells everybody; seats that came free meanwhile are filled. @throws NotFound, Refused */
export const giveNewTime = (by: Organizer, slug: string, times: NewTimes) =>
  run(by, slug, async (tx) => {
    const given = await rescheduleEvent(tx, by, slug, times);
    if (!given.ok) return given;
    await tellComers(tx, given.event, "rescheduled", { before: given.before });
    await askAgain(tx, given.event);
    await fillAllSeats(tx, given.event);
    return given;
  });

/** Calls it off and tells everybody why; what still waited for an answer ends with it. @throws NotFound, Refused */
export const callOff = (by: Organizer, slug: string, reason: string) =>
  run(by, slug, async (tx) => {
    const event = await cancelEvent(tx, by, slug, reason);
    await tellComers(tx, event, "cancelled", { reason });
    await endWaits(tx, event, { decidedBy: by.personId, reason });
  });

/**
 * Calls off what is left of a series after this event: what was called, with its reason; drafts are thrown away. Those that are over or
 * running stay. Each is a transaction of its own, so that it may stop anywhere and begin again. @returns how many
 */
export async function callOffRest(by: Organizer, slug: string, reason: string): Promise<number> {
  const rest = await run(by, slug, async (tx) => {
    const event = await getOwnedEvent(tx, by, slug);
    return (await restOf(tx, event)).map((one) => ({
      slug: one.slug,
      open: canDo("cancel", one, tx.now).ok,
      draft: canDo("discard", one, tx.now).ok,
    }));
  });
  for (const one of rest) {
    if (one.open) await callOff(by, one.slug, reason);
    else if (one.draft) await throwAway(by, one.slug);
  }
  return rest.filter(({ open, draft }) => open || draft).length;
}
