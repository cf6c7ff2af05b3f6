import { type AttendanceMode, LIVE_STATES, type RegistrationState } from "@db/statuses";
import { tables } from "@db/tables";
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { drawBytes, newId } from "~/kernel/ids";
import { takePlace } from "../event/seat-book.server";
import type { Answers } from "./answers";
import { makePassCode } from "./pass-code";
import type { Registration } from "./registration";
import type { Unit } from "./unit";

const { registration } = tables;

export interface Application {
  personId: string;
  attendance: AttendanceMode;
  answers: Answers;
  photoConsent: boolean;
  /** Names this sending of the form; null where nothing tells. */
  formKey: string | null;
}

/** Writes a registration at the next place of its unit, with its entry. The caller has decided the state. */
export async function addRegistration(
  tx: Tx,
  unit: Unit,
  { personId, attendance, answers, photoConsent, formKey }: Application,
  state: RegistrationState,
): Promise<Registration> {
  const place = await takePlace(tx, unit.unitId);
  const row: Registration = {
    id: newId(tx.now),
    eventId: unit.eventId,
    sessionId: unit.sessionId,
    unitId: unit.unitId,
    personId,
    walkInName: null,
    walkInEmployer: null,
    walkInContact: null,
    state,
    place,
    attendance,
    answers,
    formKey,
    passCode: unit.sessionId === null ? makePassCode(drawBytes) : null,
    photoConsentAt: photoConsent ? tx.now : null,
    appliedAt: tx.now,
    stateAt: tx.now,
    offeredUntil: null,
    decidedBy: null,
    reason: null,
    outcome: null,
    outcomeAt: null,
    outcomeBy: null,
  };
  await tx.insert(registration).values(row);
  tx.record({
    act: "registration.made",
    subject: { kind: "registration", id: row.id },
    facts: { eventId: row.eventId, unitId: row.unitId, state, place },
    about: personId,
  });
  return row;
}

/** In an event that is held in one way only everybody comes in that way, however she chose before. */
export async function comeAll(tx: Tx, eventId: string, attendance: AttendanceMode): Promise<void> {
  await tx
    .update(registration)
    .set({ attendance })
    .where(and(eq(registration.eventId, eventId), inArray(registration.state, LIVE_STATES)));
}

/** She comes in the other way from now on, in the event and in its sessions; in the state that was decided by the caller, with its entry. */
export async function switchAttendance(
  tx: Tx,
  one: Registration,
  attendance: AttendanceMode,
  state: RegistrationState,
): Promise<Registration> {
  const held = and(eq(registration.eventId, one.eventId), eq(registration.personId, one.personId ?? ""));
  await tx
    .update(registration)
    .set({ attendance })
    .where(and(held, inArray(registration.state, LIVE_STATES)));
  const change = { attendance, state, offeredUntil: null, ...(state !== one.state && { stateAt: tx.now }) };
  await tx.update(registration).set(change).where(eq(registration.id, one.id));
  tx.record({
    act: "registration.switched",
    subject: { kind: "registration", id: one.id },
    facts: { eventId: one.eventId, unitId: one.unitId, attendance, before: one.state, state },
    ...(one.personId !== null && { about: one.personId }),
  });
  return { ...one, ...change };
}

export interface Change {
  offeredUntil?: number | null;
  decidedBy?: string | null;
  reason?: string | null;
}

/** Moves a registration to another state, with its entry; whether it may was decided by the caller. */
export async function moveRegistration(
  tx: Tx,
  one: Registration,
  state: RegistrationState,
  { offeredUntil, decidedBy = one.decidedBy, reason = null }: Change = {},
): Promise<Registration> {
  // An offer that ran out keeps its time: by it one tells that there was one (standing.ts).
  const until = offeredUntil ?? (state === "expired" ? one.offeredUntil : null);
  const change = { state, stateAt: tx.now, offeredUntil: until, decidedBy, reason };
  await tx.update(registration).set(change).where(eq(registration.id, one.id));
  tx.record({
    act: `registration.${state}`,
    subject: { kind: "registration", id: one.id },
    facts: { eventId: one.eventId, unitId: one.unitId, before: one.state },
    ...(reason !== null && { reason }),
    ...(one.personId !== null && { about: one.personId }),
  });
  return { ...one, ...change };
}
