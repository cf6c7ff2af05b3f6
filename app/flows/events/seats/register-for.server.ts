import type { AttendanceMode } from "@db/statuses";
import { canDo } from "~/domains/events/event/event";
import { getOwnedEvent } from "~/domains/events/event/event.store.server";
import { addRegistration } from "~/domains/events/registration/change-registration.server";
import { canExcuse } from "~/domains/events/registration/excuse";
import { excuse, noteDecision } from "~/domains/events/registration/excuse.server";
import { findLive, ownRegistrations } from "~/domains/events/registration/own-registration.store.server";
import { leftByHerself, type Registration, seatOrLine } from "~/domains/events/registration/registration";
import { getRegistrationOf } from "~/domains/events/registration/registration.store.server";
import { countSeats } from "~/domains/events/registration/seat.store.server";
import { seatsFor } from "~/domains/events/registration/seats";
import { unitOfEvent } from "~/domains/events/registration/unit";
import { person, transact } from "~/domains/ledger/transact.server";
import { accountKey } from "~/domains/people/account";
import { findByAccount } from "~/domains/people/person.store.server";
import type { Organizer } from "~/domains/people/proof";
import { oneAtATime } from "~/kernel/one-at-a-time";
import { type Refusal, refused } from "~/kernel/verdict";
import { tellRegistrant } from "../told/tell-registrant.server";
import { attendanceOf } from "./sign-up.server";

export interface ByHand {
  account: string;
  attendance: AttendanceMode | null;
  reason: string;
}

type Written = { ok: true; registration: Registration } | (Refusal & { field: string });

/**
 * Signs somebody up who asked by telephone: a seat while there is one, else the end of the line, and she is told. What the event asks is
 * left open. Nobody writes herself in, nor back who gave her seat back: coming is a choice. @throws NotFound for an event that is not hers
 */
export const signUpByHand = (by: Organizer, slug: string, { account, attendance, reason }: ByHand): Promise<Written> =>
  oneAtATime(`event ${slug}`, () =>
    transact(person(by.personId), async (tx) => {
      const event = await getOwnedEvent(tx, by, slug);
      const open = canDo("hold-seat", event, tx.now);
      if (!open.ok) return { ...open, field: "" };
      const who = await findByAccount(tx, accountKey(account));
      if (!who || who.erasedAt !== null) return { ...refused("event.accountUnknown"), field: "account" };
      if (who.id === by.personId) return { ...refused("registration.own"), field: "account" };
      const unit = unitOfEvent(event);
      const live = await findLive(tx, unit.unitId, who.id);
      if (live) return { ok: true, registration: live };
      const [last] = await ownRegistrations(tx, event.id, who.id);
      if (last && leftByHerself(last)) return { ...refused("registration.leftByHerself"), field: "account" };
      const comes = attendanceOf(event, attendance);
      if (comes === null) return { ...refused("registration.attendanceMissing"), field: "attendance" };
      const state = seatOrLine(seatsFor(unit, await countSeats(tx, unit.unitId), comes));
      const application = { personId: who.id, attendance: comes, answers: {}, photoConsent: false, formKey: null };
      const made = await addRegistration(tx, unit, application, state);
      const registration = await noteDecision(tx, made, by.personId, reason);
      await tellRegistrant(tx, registration, state === "confirmed" ? "approved" : "waitlisted");
      return { ok: true, registration };
    }),
  );

/** Excuses the absence of somebody who had a seat. Nobody decides on her own. @throws NotFound */
export const excuseRegistrant = (
  by: Organizer,
  { slug, registrationId }: { slug: string; registrationId: string },
  reason: string,
): Promise<{ ok: true; registration: Registration } | Refusal> =>
  transact(person(by.personId), async (tx) => {
    const event = await getOwnedEvent(tx, by, slug);
    const one = await getRegistrationOf(tx, event.id, registrationId);
    if (one.personId === by.personId) return refused("registration.own");
    const may = canExcuse(one, event, tx.now);
    if (!may.ok) return may;
    const registration = await excuse(tx, by, one, reason);
    await tellRegistrant(tx, registration, "excused");
    return { ok: true, registration };
  });
