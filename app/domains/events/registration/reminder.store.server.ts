import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq, gt, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { REMINDED_FROM_MS } from "./reminders";

const { event, eventSession, registration, person, eventReminder } = tables;

const called = and(isNotNull(event.publishedAt), isNull(event.cancelledAt), isNull(event.postponedAt));

/**
 * Seats, held or offered, in what begins within the days that are reminded of; of sessions those that are offered, since the event's own
 * reminders speak of the rest. Not of what was postponed or cancelled. With what each was reminded of before.
 */
export async function remindable(on: Reader, now: number, eventId?: string) {
  const of = eventId === undefined ? undefined : eq(event.id, eventId);
  const columns = { registration, event, account: person.account, kind: person.accountKind, locale: person.locale };
  const ofEvents = await on
    .select(columns)
    .from(event)
    .innerJoin(registration, eq(registration.unitId, event.id))
    .innerJoin(person, eq(person.id, registration.personId))
    .where(
      and(
        ...[of, called, gt(event.startsAt, now), lte(event.startsAt, now + REMINDED_FROM_MS)],
        inArray(registration.state, ["confirmed", "offered"]),
      ),
    )
    .orderBy(asc(event.startsAt), asc(registration.place));
  const ofSessions = await on
    .select({ ...columns, session: eventSession })
    .from(registration)
    .innerJoin(eventSession, eq(eventSession.id, registration.sessionId))
    .innerJoin(event, eq(event.id, registration.eventId))
    .innerJoin(person, eq(person.id, registration.personId))
    .where(and(of, called, gt(eventSession.startsAt, now), eq(registration.state, "offered")))
    .orderBy(asc(eventSession.startsAt), asc(registration.place));
  const seats = [...ofEvents.map((seat) => ({ ...seat, session: null })), ...ofSessions];
  const told = await sentTo(
    on,
    seats.map((seat) => seat.registration.id),
  );
  return seats.map((seat) => ({ ...seat, told: told.get(seat.registration.id) ?? [] }));
}

const AT_ONCE = 500;

async function sentTo(on: Reader, ids: readonly string[]): Promise<Map<string, string[]>> {
  const sent = new Map<string, string[]>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const of = inArray(eventReminder.registrationId, ids.slice(from, from + AT_ONCE));
    for (const { registrationId, kind } of await on.select().from(eventReminder).where(of))
      sent.set(registrationId, [...(sent.get(registrationId) ?? []), kind]);
  }
  return sent;
}

/** Keeps that a reminder goes out, by its name (reminders.ts); false where it did before. */
export async function noteReminder(tx: Tx, registrationId: string, kind: string): Promise<boolean> {
  const added = await tx
    .insert(eventReminder)
    .values({ registrationId, kind, at: tx.now })
    .onConflictDoNothing()
    .returning({ kind: eventReminder.kind });
  return added.length > 0;
}
