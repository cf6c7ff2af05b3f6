import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { cameTo } from "../check-in/arrived.server";
import { getEvent } from "../event/event.store.server";

const { registration, checkIn } = tables;

/** Whether somebody was at an event: said once attendance was booked, until then told by a scan that counts. */
export async function wasThere(on: Reader, eventId: string, personId: string): Promise<boolean> {
  const hers = await on
    .select({ outcome: registration.outcome })
    .from(registration)
    .where(and(eq(registration.eventId, eventId), eq(registration.personId, personId), isNull(registration.sessionId)));
  const outcomes = hers.flatMap(({ outcome }) => (outcome === null ? [] : [outcome]));
  if (outcomes.length > 0) return outcomes.includes("attended");
  const seen = await on
    .select({ id: checkIn.id })
    .from(checkIn)
    .innerJoin(registration, eq(registration.id, checkIn.registrationId))
    .where(and(cameTo(await getEvent(on, eventId)), eq(registration.personId, personId)))
    .limit(1);
  return seen.length > 0;
}

/** Everybody with an account who was at an event: by the same rule as of one of them. */
export async function attendeesOf(on: Reader, eventId: string): Promise<Set<string>> {
  const seats = await on
    .select({ personId: registration.personId, outcome: registration.outcome })
    .from(registration)
    .where(and(eq(registration.eventId, eventId), isNotNull(registration.personId), isNull(registration.sessionId)));
  const scanned = await on
    .selectDistinct({ personId: registration.personId })
    .from(checkIn)
    .innerJoin(registration, eq(registration.id, checkIn.registrationId))
    .where(cameTo(await getEvent(on, eventId)));
  const seen = new Set(scanned.map(({ personId }) => personId));
  const said = new Map<string, boolean>();
  for (const { personId, outcome } of seats)
    if (personId !== null && outcome !== null)
      said.set(personId, (said.get(personId) ?? false) || outcome === "attended");
  const people = seats.flatMap(({ personId }) => personId ?? []);
  return new Set(people.filter((personId) => said.get(personId) ?? seen.has(personId)));
}

/** Whether she has a seat at an event, or was there without one: whom its papers for the registered are for. */
export async function isRegistered(on: Reader, eventId: string, personId: string): Promise<boolean> {
  const found = await on
    .select({ state: registration.state, outcome: registration.outcome })
    .from(registration)
    .where(and(eq(registration.eventId, eventId), eq(registration.personId, personId), isNull(registration.sessionId)));
  return found.some(({ state, outcome }) => state === "confirmed" || outcome === "attended");
}
