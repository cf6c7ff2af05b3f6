import type { Reader } from "@db/client.server";
import { LIVE_STATES } from "@db/statuses";
import { tables } from "@db/tables";
import { and, eq, inArray, or } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

const { registration, checkIn, calendarSecret, feedbackGiven, eventInvitation, event, person } = tables;

/** What events know of a person, as her export lists it: sign-ups, invitations, what was seen at doors, her calendars. Secrets stay out. */
export async function readParticipantRecords(on: Reader, personId: string) {
  const registrations = await on
    .select({
      id: registration.id,
      event: event.slug,
      title: event.title,
      sessionId: registration.sessionId,
      state: registration.state,
      place: registration.place,
      attendance: registration.attendance,
      answers: registration.answers,
      appliedAt: registration.appliedAt,
      stateAt: registration.stateAt,
      reason: registration.reason,
      photoConsentAt: registration.photoConsentAt,
      outcome: registration.outcome,
    })
    .from(registration)
    .innerJoin(event, eq(event.id, registration.eventId))
    .where(eq(registration.personId, personId));
  const { id, eventId, registrationId, direction, how, at, verdict } = checkIn;
  const seen = await on
    .select({ id, eventId, registrationId, direction, how, at, verdict })
    .from(checkIn)
    .innerJoin(registration, eq(registration.id, checkIn.registrationId))
    .where(eq(registration.personId, personId));
  const { createdAt, revokedAt } = calendarSecret;
  const calendars = await on
    .select({ createdAt, revokedAt })
    .from(calendarSecret)
    .where(eq(calendarSecret.personId, personId));
  const surveys = await on
    .select({ eventId: feedbackGiven.eventId })
    .from(feedbackGiven)
    .where(eq(feedbackGiven.personId, personId));
  return { registrations, invitations: await invitationsTo(on, personId), checkIns: seen, calendars, surveys };
}

/** Those made to her account, and those whose code she used; not who made them. */
async function invitationsTo(on: Reader, personId: string) {
  const account = on.select({ account: person.account }).from(person).where(eq(person.id, personId));
  return on
    .select({
      event: event.slug,
      title: event.title,
      account: eventInvitation.account,
      invitedAt: eventInvitation.invitedAt,
      withdrawnAt: eventInvitation.withdrawnAt,
      usedAt: eventInvitation.usedAt,
    })
    .from(eventInvitation)
    .innerJoin(event, eq(event.id, eventInvitation.eventId))
    .where(or(inArray(eventInvitation.account, account), eq(eventInvitation.usedBy, personId)));
}

/**
 * Takes a person out of the events: her calendars and that she answered surveys go, her sign-ups stay as numbers without her. Part of
 * the transaction that erases the person and records it; her live seats were given up before.
 */
export async function eraseParticipant(tx: Tx, personId: string, account: string | null): Promise<void> {
  await tx.delete(calendarSecret).where(eq(calendarSecret.personId, personId));
  await tx.delete(feedbackGiven).where(eq(feedbackGiven.personId, personId));
  await tx
    .update(registration)
    .set({ state: "cancelled", stateAt: tx.now, offeredUntil: null })
    .where(and(eq(registration.personId, personId), inArray(registration.state, LIVE_STATES)));
  await tx
    .update(registration)
    .set({ personId: null, answers: {}, reason: null, photoConsentAt: null, formKey: null })
    .where(eq(registration.personId, personId));
  await tx.update(eventInvitation).set({ usedBy: null }).where(eq(eventInvitation.usedBy, personId));
  if (account !== null)
    await tx.update(eventInvitation).set({ account: null }).where(eq(eventInvitation.account, account));
}
