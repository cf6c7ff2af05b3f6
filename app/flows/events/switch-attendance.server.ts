import { db } from "@db/client.server";
import type { AttendanceMode } from "@db/statuses";
import { getEvent } from "~/domains/events/event/event.store.server";
import { switchAttendance } from "~/domains/events/registration/change-registration.server";
import { getOwnRegistration } from "~/domains/events/registration/own-registration.store.server";
import { type Registration, switchTo } from "~/domains/events/registration/registration";
import { countSeats } from "~/domains/events/registration/seat.store.server";
import { seatsOf } from "~/domains/events/registration/seats";
import { unitOfEvent } from "~/domains/events/registration/unit";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import { oneAtATime } from "~/kernel/one-at-a-time";
import type { Refusal } from "~/kernel/verdict";
import { fillSeats } from "./fill-seats.server";
import { tellRegistrant } from "./tell-registrant.server";

/**
 * Comes to a hybrid event in the other way. Who goes online leaves her seat, or her place in its line, to the next; who comes on site takes
 * a seat that is free. Asked for the way in which she comes it answers what is there. @throws NotFound for a registration that is not hers
 */
export async function comeOtherwise(
  { personId }: Person,
  registrationId: string,
  attendance: AttendanceMode,
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
      const registration = await switchAttendance(tx, one, attendance, may.state);
      if (may.state === "confirmed") await tellRegistrant(tx, registration, "switched");
      await fillSeats(tx, unitOfEvent(event));
      return { ok: true as const, registration };
    }),
  );
}
