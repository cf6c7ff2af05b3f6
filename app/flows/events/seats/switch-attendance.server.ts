import { db } from "@db/client.server";
import type { AttendanceMode } from "@db/statuses";
import { getEvent } from "~/domains/events/event/event.store.server";
import { switchAttendance } from "~/domains/events/registration/change-registration.server";
import { getOwnRegistration, liveSessionSeats } from "~/domains/events/registration/own-registration.store.server";
import { type Registration, switchTo } from "~/domains/events/registration/registration";
import { countSeats } from "~/domains/events/registration/seat.store.server";
import { seatsOf } from "~/domains/events/registration/seats";
import { unitOfEvent } from "~/domains/events/registration/unit";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import { oneAtATime } from "~/kernel/one-at-a-time";
import type { Refusal } from "~/kernel/verdict";
import { tellRegistrant } from "../told/tell-registrant.server";
import { fillSeats } from "./fill-seats.server";
import { leave, mayLeave } from "./give-back.server";

/**
 * Comes to a hybrid event in the other way. Who goes online leaves her seat, or her place in its line, to the next; who comes on site takes
 * a seat that is free. Asked for the way in which she comes it answers what is there. Seats in sessions stay hers, but for those that she
 * leaves in the same act on her way online. @param leaving ids of those; one that is not such a seat of hers is passed over
 * @throws NotFound for a registration that is not hers
 */
export async function comeOtherwise(
  { personId }: Person,
  registrationId: string,
  attendance: AttendanceMode,
  leaving: readonly string[] = [],
): Promise<{ ok: true; registration: Registration } | Refusal> {
  const { eventId } = await getOwnRegistration(db, personId, registrationId);
  const { slug } = await getEvent(db, eventId);
  return oneAtATime(`event ${slug}`, () =>
    transact(person(personId), async (tx) => {
      const one = await getOwnRegistration(tx, personId, registrationId);
      if (attendance === one.attendance) return { ok: true as const, registration: one };
      const event = await getEvent(tx, one.eventId);
      const seats = seatsOf(event.capacity, await countSeats(tx, one.unitId));
      const may = switchTo(one, attendance, event, seats, tx.now);
      if (!may.ok) return may;
      const left = attendance === "online" ? await seatsToLeave(tx, one, personId, leaving) : [];
      if (!Array.isArray(left)) return left;
      const registration = await switchAttendance(tx, one, attendance, may.state);
      if (may.state === "confirmed") await tellRegistrant(tx, registration, "switched");
      await fillSeats(tx, unitOfEvent(event));
      for (const seat of left) await leave(tx, seat);
      return { ok: true as const, registration };
    }),
  );
}

/** Those of her seats in sessions that she leaves; or why one of them cannot be left, before anything is done. */
async function seatsToLeave(
  tx: Tx,
  { eventId }: Registration,
  personId: string,
  leaving: readonly string[],
): Promise<Registration[] | Refusal> {
  if (leaving.length === 0) return [];
  const seats = (await liveSessionSeats(tx, eventId, personId)).filter(({ id }) => leaving.includes(id));
  for (const seat of seats) {
    const may = await mayLeave(tx, seat);
    if (!may.ok) return may;
  }
  return seats;
}
