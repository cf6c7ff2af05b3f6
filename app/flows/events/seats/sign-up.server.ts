import type { AttendanceMode } from "@db/statuses";
import { canDo, type Event } from "~/domains/events/event/event";
import { getPublicEvent, questionsOf } from "~/domains/events/event/event.store.server";
import { readAnswers } from "~/domains/events/registration/answers";
import { addRegistration } from "~/domains/events/registration/change-registration.server";
import { findInvitation, spendInvitation, wasInvited } from "~/domains/events/registration/invitation.server";
import { findLive } from "~/domains/events/registration/own-registration.store.server";
import { firstState, type Registration } from "~/domains/events/registration/registration";
import { countSeats } from "~/domains/events/registration/seat.store.server";
import { seatsFor } from "~/domains/events/registration/seats";
import { unitOfEvent } from "~/domains/events/registration/unit";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { findPerson } from "~/domains/people/person.store.server";
import type { Person } from "~/domains/people/proof";
import { oneAtATime } from "~/kernel/one-at-a-time";
import { type Refusal, refused } from "~/kernel/verdict";
import { tellRegistrant } from "../told/tell-registrant.server";

/** What a sign-up form says, as typed. */
export interface SignUpForm {
  /** In a hybrid event: how she comes. */
  attendance: AttendanceMode | null;
  photoConsent: boolean;
  invitationCode: string;
  /** All fields, for the organizer's own questions. */
  typed: Record<string, string | string[]>;
  formKey: string | null;
}

export type SignedUp =
  | { ok: true; registration: Registration }
  | { ok: false; faults: (Refusal & { field: string })[] };

/**
 * Signs a person up for a published event: confirmed while there are seats, else on the list, or waiting for approval where the event
 * asks for it. Asked twice it answers the registration that is there. The deadline is decided inside the write transaction.
 * @throws NotFound for an event that is not published
 */
export async function signUp(who: Person, slug: string, form: SignUpForm): Promise<SignedUp> {
  return oneAtATime(`event ${slug}`, () =>
    transact(person(who.personId), async (tx) => {
      const event = await getPublicEvent(tx, slug);
      const unit = unitOfEvent(event);
      const live = await findLive(tx, unit.unitId, who.personId);
      if (live) return { ok: true as const, registration: live };
      const open = canDo("register", event, tx.now);
      if (!open.ok) return fault("", open);
      const read = readAnswers(await questionsOf(tx, event.id), form.typed);
      const attendance = attendanceOf(event, form.attendance);
      const faults = [
        ...(attendance === null ? [{ ...refused("registration.attendanceMissing"), field: "attendance" }] : []),
        ...(read.ok ? [] : read.faults),
      ];
      if (attendance === null || !read.ok) return { ok: false as const, faults };
      const invited = await mayCome(tx, who, event, form.invitationCode);
      if (!invited.ok) return fault("invitationCode", invited);
      const seats = seatsFor(unit, await countSeats(tx, unit.unitId), attendance);
      // An account is only claimed: the organizer, who knows whom she invited, lets her in.
      const state = invited.proven ? firstState(event.admission, seats) : "pending";
      const { photoConsent, formKey } = form;
      const registration = await addRegistration(
        tx,
        unit,
        { personId: who.personId, attendance, answers: read.answers, photoConsent, formKey },
        state,
      );
      await tellRegistrant(tx, registration, state);
      return { ok: true as const, registration };
    }),
  );
}

const fault = (field: string, refusal: Refusal): SignedUp => ({ ok: false, faults: [{ ...refusal, field }] });

/** How she comes: as the event is held, or as she chose where both can be; null when she has to choose. */
export function attendanceOf({ mode }: Pick<Event, "mode">, chosen: AttendanceMode | null): AttendanceMode | null {
  return mode === "hybrid" ? chosen : mode;
}

/**
 * To an event by invitation only come those who hold one; it is used up by coming in. An account without the code does not use it up: the
 * code opens it still for whom it was written to.
 */
async function mayCome(
  tx: Tx,
  { personId }: Person,
  event: Event,
  typed: string,
): Promise<{ ok: true; proven: boolean } | Refusal> {
  if (event.admission !== "invitation") return { ok: true, proven: true };
  if (await wasInvited(tx, event.id, personId)) return { ok: true, proven: true };
  const account = (await findPerson(tx, personId))?.account ?? null;
  const invitation = await findInvitation(tx, { eventId: event.id, account, typed });
  if (!invitation || (!invitation.proven && typed.trim() !== ""))
    return refused(typed.trim() === "" ? "registration.invitationMissing" : "registration.invitationWrong");
  if (invitation.proven) await spendInvitation(tx, invitation.id, personId);
  return { ok: true, proven: invitation.proven };
}
