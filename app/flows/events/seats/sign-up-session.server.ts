import { canDo } from "~/domains/events/event/event";
import { getPublicEvent, getSession, sessionsOf } from "~/domains/events/event/event.store.server";
import { addRegistration } from "~/domains/events/registration/change-registration.server";
import { findLive, liveSessionSeats } from "~/domains/events/registration/own-registration.store.server";
import { type Registration, seatOrLine, sessionInTheWay } from "~/domains/events/registration/registration";
import { countSeats } from "~/domains/events/registration/seat.store.server";
import { seatsFor } from "~/domains/events/registration/seats";
import { unitOfSession } from "~/domains/events/registration/unit";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { oneAtATime } from "~/kernel/one-at-a-time";
import { type Refusal, refused } from "~/kernel/verdict";
import { tellRegistrant } from "../told/tell-registrant.server";

/**
 * Signs somebody who is confirmed for an event up for one of its sessions that has seats of its own. Nobody holds seats in two at the same
 * time. Asked twice it answers what is there.
 * @throws NotFound for a session that is none of the event's, or has no seats of its own
 */
export function signUpForSession(
  { personId }: Person,
  slug: string,
  sessionId: string,
): Promise<{ ok: true; registration: Registration } | Refusal> {
  return oneAtATime(`session ${sessionId}`, () =>
    transact(person(personId), async (tx) => {
      const event = await getPublicEvent(tx, slug);
      const session = await getSession(tx, event.id, sessionId);
      if (!session.ownSeats) throw new NotFound("session with seats of its own");
      const unit = unitOfSession(event, session);
      const live = await findLive(tx, unit.unitId, personId);
      if (live) return { ok: true as const, registration: live };
      const open = canDo("register", event, tx.now);
      if (!open.ok) return open;
      const whole = await findLive(tx, event.id, personId);
      if (whole?.state !== "confirmed") return refused("registration.eventFirst");
      const others = await liveSessionSeats(tx, event.id, personId);
      const seated = others.map((one) => one.sessionId);
      const clash = sessionInTheWay(await sessionsOf(tx, event.id), seated, session);
      if (clash) return refused("registration.sessionsOverlap", { title: clash.title });
      const state = seatOrLine(seatsFor(unit, await countSeats(tx, unit.unitId), whole.attendance));
      const { attendance } = whole;
      const application = { personId, attendance, answers: {}, photoConsent: false, formKey: null };
      const registration = await addRegistration(tx, unit, application, state);
      await tellRegistrant(tx, registration, state);
      return { ok: true as const, registration };
    }),
  );
}
