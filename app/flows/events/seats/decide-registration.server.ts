import type { Event } from "~/domains/events/event/event";
import { getOwnedEvent } from "~/domains/events/event/event.store.server";
import { moveRegistration } from "~/domains/events/registration/change-registration.server";
import { spendOwnInvitation } from "~/domains/events/registration/invitation.server";
import { unitOf } from "~/domains/events/registration/move-up.server";
import { canCancel, canDecide, type Registration, seatOrLine } from "~/domains/events/registration/registration";
import { getRegistrationOf } from "~/domains/events/registration/registration.store.server";
import { countSeats } from "~/domains/events/registration/seat.store.server";
import { seatsFor } from "~/domains/events/registration/seats";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { oneAtATime } from "~/kernel/one-at-a-time";
import { type Refusal, refused } from "~/kernel/verdict";
import { tellRegistrant } from "../told/tell-registrant.server";
import { endSeat } from "./give-back.server";

type Decided = { ok: true; registration: Registration } | Refusal;
interface Named {
  slug: string;
  registrationId: string;
}

/** Lets an applicant in: a seat while there is one, else a place in the line. @throws NotFound for an event that is not hers */
export const approveRegistration = (by: Organizer, named: Named): Promise<Decided> =>
  decide(by, named, async (tx, one, event) => {
    const unit = await unitOf(tx, one);
    const may = canDecide(one, event, tx.now);
    if (!may.ok) return may;
    const state = seatOrLine(seatsFor(unit, await countSeats(tx, unit.unitId), one.attendance));
    const registration = await moveRegistration(tx, one, state, { decidedBy: by.personId });
    if (event.admission === "invitation") await spendOwnInvitation(tx, one);
    await tellRegistrant(tx, registration, state === "confirmed" ? "approved" : "waitlisted");
    return { ok: true, registration };
  });

/** Does not let an applicant in, and says why. @throws NotFound */
export const declineRegistration = (by: Organizer, named: Named, reason: string): Promise<Decided> =>
  decide(by, named, async (tx, one, event) => {
    const may = canDecide(one, event, tx.now);
    if (!may.ok) return may;
    const registration = await endSeat(tx, one, "declined", { decidedBy: by.personId, reason });
    await tellRegistrant(tx, registration, "declined");
    return { ok: true, registration };
  });

/** Takes somebody's seat or place back, with a reason that she reads. @throws NotFound */
export const cancelForRegistrant = (by: Organizer, named: Named, reason: string): Promise<Decided> =>
  decide(by, named, async (tx, one, event) => {
    const may = canCancel(one, event, tx.now, (await unitOf(tx, one)).startsAt);
    if (!may.ok) return may;
    const registration = await endSeat(tx, one, "cancelled", { decidedBy: by.personId, reason });
    await tellRegistrant(tx, registration, "cancelledByOrganizer", one.state);
    return { ok: true, registration };
  });

/** Nobody decides on her own application (decision 018). */
function decide(
  by: Organizer,
  { slug, registrationId }: Named,
  work: (tx: Tx, one: Registration, event: Event) => Promise<Decided>,
): Promise<Decided> {
  return oneAtATime(`event ${slug}`, () =>
    transact(person(by.personId), async (tx) => {
      const event = await getOwnedEvent(tx, by, slug);
      const one = await getRegistrationOf(tx, event.id, registrationId);
      if (one.personId === by.personId) return refused("registration.own");
      return work(tx, one, event);
    }),
  );
}
