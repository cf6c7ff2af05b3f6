import type { Reader } from "@db/client.server";
import { LIVE_STATES } from "@db/statuses";
import { tables } from "@db/tables";
import { and, desc, eq, gt, inArray, isNotNull, isNull, or } from "drizzle-orm";
import { NotFound } from "~/kernel/errors";
import type { Registration } from "./registration";

const { registration, event, eventSession } = tables;

/** Her registration of a unit that is not over; null when she has none. */
export async function findLive(on: Reader, unitId: string, personId: string): Promise<Registration | null> {
  const [found] = await on
    .select()
    .from(registration)
    .where(
      and(
        eq(registration.unitId, unitId),
        eq(registration.personId, personId),
        inArray(registration.state, LIVE_STATES),
      ),
    );
  return found ?? null;
}

/** A registration of her own. @throws NotFound for anybody else's, as if there were none */
export async function getOwnRegistration(on: Reader, personId: string, registrationId: string): Promise<Registration> {
  const [found] = await on
    .select()
    .from(registration)
    .where(and(eq(registration.id, registrationId), eq(registration.personId, personId)));
  if (!found) throw new NotFound("own registration");
  return found;
}

/** Her newest registration of every unit of an event: the event's own first, over ones too. */
export async function ownRegistrations(on: Reader, eventId: string, personId: string): Promise<Registration[]> {
  const all = await on
    .select()
    .from(registration)
    .where(and(eq(registration.eventId, eventId), eq(registration.personId, personId)))
    .orderBy(desc(registration.appliedAt), desc(registration.id));
  const newest = all.filter((one, at) => all.findIndex(({ unitId }) => unitId === one.unitId) === at);
  return newest.sort((a, b) => Number(a.sessionId !== null) - Number(b.sessionId !== null));
}

/** Her seats in sessions of an event that are not over. */
export const liveSessionSeats = (on: Reader, eventId: string, personId: string): Promise<Registration[]> =>
  on
    .select()
    .from(registration)
    .where(
      and(
        eq(registration.eventId, eventId),
        eq(registration.personId, personId),
        isNotNull(registration.sessionId),
        inArray(registration.state, LIVE_STATES),
      ),
    );

/** Everything a person holds or waits for: sessions first, then the events themselves. */
export const liveRegistrationsOf = async (on: Reader, personId: string): Promise<Registration[]> => {
  const all = await on
    .select()
    .from(registration)
    .where(and(eq(registration.personId, personId), inArray(registration.state, LIVE_STATES)));
  return all.sort((a, b) => Number(b.sessionId !== null) - Number(a.sessionId !== null));
};

/**
 * A person's registrations, the newest first, each with its event and, where it is of one, its session: of what is not over at `now`, and
 * of what was decided or called off since `since`.
 */
export const ownSeatsFrom = (on: Reader, personId: string, now: number, since: number) =>
  on
    .select({ registration, event, session: eventSession })
    .from(registration)
    .innerJoin(event, eq(event.id, registration.eventId))
    .leftJoin(eventSession, eq(eventSession.id, registration.sessionId))
    .where(
      and(
        eq(registration.personId, personId),
        or(
          gt(event.endsAt, now),
          gt(registration.stateAt, since),
          gt(event.cancelledAt, since),
          isNotNull(event.postponedAt),
        ),
      ),
    )
    .orderBy(desc(registration.appliedAt), desc(registration.id));

/** A person's own events with her registration of each event itself, the latest first. */
export const ownEvents = (on: Reader, personId: string) =>
  on
    .select({ registration, event })
    .from(registration)
    .innerJoin(event, eq(event.id, registration.eventId))
    .where(and(eq(registration.personId, personId), isNull(registration.sessionId)))
    .orderBy(desc(event.startsAt), desc(registration.appliedAt));
