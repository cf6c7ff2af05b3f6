import type { Event } from "~/domains/events/event/event";
import { concernsComers, forComers } from "~/domains/events/event/event-facts";
import type { EventFacts } from "~/domains/events/event/event-form";
import { changeFacts, createEvent, type Stand } from "~/domains/events/event/save-facts.server";
import { isPublic } from "~/domains/events/event/state-questions";
import { comeAll } from "~/domains/events/registration/change-registration.server";
import { unitOfEvent } from "~/domains/events/registration/unit";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { oneAtATime } from "~/kernel/one-at-a-time";
import { fillAllSeats, shortenOffers } from "../seats/fill-seats.server";
import { tellComers } from "../told/tell-comers.server";

/** Writes a draft of an event. Refusals stand beside their fields. */
export const draftEvent = (by: Organizer, facts: EventFacts, formKey: string | null = null) =>
  transact(person(by.personId), (tx) => createEvent(tx, by, facts, formKey));

/**
 * Changes an event of hers. Who holds or waits for a seat is told of another time or place; more seats let those move up who wait, in the
 * same transaction. @throws NotFound
 */
export const changeEvent = (by: Organizer, slug: string, facts: EventFacts, stand: Stand) =>
  oneAtATime(`event ${slug}`, () =>
    transact(person(by.personId), async (tx) => {
      const changed = await changeFacts(tx, by, slug, facts, stand);
      if (!changed.ok || Object.keys(changed.changes).length === 0) return changed;
      const { before, event, changes } = changed;
      if (before.mode !== event.mode && event.mode !== "hybrid") await comeAll(tx, event.id, event.mode);
      if (isPublic(event) && concernsComers(changes))
        await tellComers(tx, event, "changed", { before, fields: forComers(changes) });
      await shortenOffers(tx, unitOfEvent(event));
      if (moreSeats(before, event)) await fillAllSeats(tx, event);
      return changed;
    }),
  );

/** Whether somebody who waits may have a seat now: there are more of them, or the time from which each is asked moved. */
const moreSeats = (before: Event, after: Event): boolean =>
  before.capacity !== after.capacity || before.startsAt !== after.startsAt || before.mode !== after.mode;
