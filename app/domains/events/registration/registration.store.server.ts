import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq, getTableColumns, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import { NotFound } from "~/kernel/errors";
import type { Registration } from "./registration";

const { registration, event, eventSession } = tables;

/** A registration of an event that was found within its own scope. @throws NotFound */
export async function getRegistrationOf(on: Reader, eventId: string, registrationId: string): Promise<Registration> {
  const [found] = await on
    .select()
    .from(registration)
    .where(and(eq(registration.id, registrationId), eq(registration.eventId, eventId)));
  if (!found) throw new NotFound("registration of the event");
  return found;
}

/** Everybody's registrations of an event itself (not of its sessions), in the order they came, with names as they are now. */
export const registrantsOf = (on: Reader, eventId: string) =>
  on
    .select({ registration, name: tables.person.name, account: tables.person.account, firm: tables.enterprise.name })
    .from(registration)
    .leftJoin(tables.person, eq(tables.person.id, registration.personId))
    .leftJoin(tables.enterprise, eq(tables.enterprise.id, tables.person.enterpriseId))
    .where(and(eq(registration.eventId, eventId), isNull(registration.sessionId)))
    .orderBy(asc(registration.place));

/**
 * Offers whose time is over, the oldest first; with `id` only that one. Of what was postponed none is: the seat is held until there is a
 * new time. Of what was called off there is nothing left to go to the next.
 */
export const overdueOffers = (on: Reader, now: number, most: number, id?: string): Promise<Registration[]> =>
  on
    .select(getTableColumns(registration))
    .from(registration)
    .innerJoin(event, eq(event.id, registration.eventId))
    .where(
      and(
        isNull(event.postponedAt),
        isNull(event.cancelledAt),
        eq(registration.state, "offered"),
        lte(registration.offeredUntil, now),
        ...(id === undefined ? [] : [eq(registration.id, id)]),
      ),
    )
    .orderBy(asc(registration.offeredUntil))
    .limit(most);

/**
 * Who still waits, for a turn or for a decision, of what has begun; with `id` only her. Of what was postponed the time is none, and what was
 * called off told everybody.
 */
export const stillWaiting = (on: Reader, now: number, most: number, id?: string): Promise<Registration[]> =>
  on
    .select(getTableColumns(registration))
    .from(registration)
    .innerJoin(event, eq(event.id, registration.eventId))
    .leftJoin(eventSession, eq(eventSession.id, registration.sessionId))
    .where(
      and(
        isNotNull(event.publishedAt),
        isNull(event.postponedAt),
        isNull(event.cancelledAt),
        inArray(registration.state, ["waitlisted", "pending"]),
        or(
          and(isNull(registration.sessionId), lte(event.startsAt, now)),
          and(isNotNull(registration.sessionId), lte(eventSession.startsAt, now)),
        ),
        ...(id === undefined ? [] : [eq(registration.id, id)]),
      ),
    )
    .orderBy(asc(registration.appliedAt))
    .limit(most);
