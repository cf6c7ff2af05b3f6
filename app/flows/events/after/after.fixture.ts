import { tables } from "@db/tables";
import type { Event } from "~/domains/events/event/event";
import { addSession, changeEvent, openEvent, organizerFor } from "~/domains/events/events.fixture";
import { system, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { Organizer, Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";

export const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** An event of two hours that ended an hour ago, of whole minutes as events are. */
export const endedEvent = async (change: Partial<Event> = {}): Promise<Event> => {
  const at = now();
  const startsAt = at - (at % 60_000) - 3 * HOUR_MS;
  const event = await openEvent(at - 8 * DAY_MS, change);
  return changeEvent(event, {
    startsAt,
    endsAt: startsAt + 2 * HOUR_MS,
    registrationClosesAt: startsAt,
    ...change,
  });
};

export const anOrganizer = async (): Promise<Organizer> => organizerFor((await newcomer()).person);

type Row = typeof tables.registration.$inferInsert;
let place = 0;

/** A seat at an event; `person` null is a walk-in. */
export async function seat(event: Event, person: Person | null, change: Partial<Row> = {}): Promise<string> {
  const id = newId(now());
  await transact(system("test"), async (tx) => {
    await tx.insert(tables.registration).values({
      id,
      eventId: event.id,
      sessionId: null,
      unitId: event.id,
      personId: person?.personId ?? null,
      walkInName: person ? null : "李来",
      walkInEmployer: null,
      walkInContact: null,
      state: "confirmed",
      place: ++place,
      attendance: "on-site",
      answers: {},
      passCode: null,
      photoConsentAt: null,
      appliedAt: event.createdAt,
      stateAt: event.createdAt,
      offeredUntil: null,
      decidedBy: null,
      reason: null,
      outcome: null,
      outcomeAt: null,
      outcomeBy: null,
      formKey: null,
      ...change,
    });
    tx.record({ act: "registration.made", subject: { kind: "registration", id } });
  });
  return id;
}

/** A scan that counts (one of nobody where `change` says so), so many minutes after the event began. */
export async function scan(
  event: Event,
  registrationId: string | null,
  minute: number,
  change: Partial<typeof tables.checkIn.$inferInsert> = {},
): Promise<string> {
  const id = newId(now());
  const at = event.startsAt + minute * 60_000;
  await transact(system("test"), async (tx) => {
    await tx.insert(tables.checkIn).values({
      id,
      eventId: event.id,
      sessionId: null,
      registrationId,
      read: null,
      direction: "in",
      how: "scan",
      at,
      deviceAt: at,
      receivedAt: at,
      clockAheadMs: 0,
      deskId: null,
      byPersonId: null,
      verdict: "admitted",
      duplicateOfId: null,
      undoneAt: null,
      undoneBy: null,
      undoneReason: null,
      settledAt: null,
      settledBy: null,
      settledHow: null,
      settledReason: null,
      ...change,
    });
    tx.record({ act: "check-in.made", subject: { kind: "check-in", id } });
  });
  return id;
}

/** An ended event with so many people who were there all the time. */
export async function attendedEvent(many: number, change: Partial<Event> = {}) {
  const event = await endedEvent(change);
  const people: { person: Person; registrationId: string }[] = [];
  for (let n = 0; n < many; n++) {
    const { person } = await newcomer();
    const registrationId = await seat(event, person);
    await scan(event, registrationId, 0);
    people.push({ person, registrationId });
  }
  return { event, people, who: await anOrganizer() };
}

export { addSession };
