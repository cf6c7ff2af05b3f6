import type { Reader } from "@db/client.server";
import type { RegistrationState } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, count, desc, eq, getTableColumns, gt, inArray, isNotNull, isNull, lt, lte, sql } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { NotFound } from "~/kernel/errors";
import { LIVE, type Registration, type Seats } from "./registration";

const { registration, seatBook, event, eventSession } = tables;

/** Opens the book of seats of an event or of a session with its own; a second time changes nothing. */
export async function openSeatBook(tx: Tx, unitId: string, eventId: string): Promise<void> {
  await tx.insert(seatBook).values({ unitId, eventId, nextPlace: 1 }).onConflictDoNothing();
}

/**
 * The next place in the order of a unit. It locks the unit's row, so that on PostgreSQL two sign-ups of several processes stand in line.
 * @throws Error when the unit has no book
 */
export async function takePlace(tx: Tx, unitId: string): Promise<number> {
  const [taken] = await tx
    .update(seatBook)
    .set({ nextPlace: sql`next_place + 1` })
    .where(eq(seatBook.unitId, unitId))
    .returning({ nextPlace: seatBook.nextPlace });
  if (!taken) throw new Error(`no book of seats for ${unitId}`);
  return taken.nextPlace - 1;
}

export interface SeatCounts {
  confirmed: number;
  offered: number;
  waiting: number;
  pending: number;
}

/** How many hold or wait for a seat of a unit. */
export async function countSeats(on: Reader, unitId: string): Promise<SeatCounts> {
  const rows = await on
    .select({ state: registration.state, many: count() })
    .from(registration)
    .where(and(eq(registration.unitId, unitId), inArray(registration.state, LIVE)))
    .groupBy(registration.state);
  const of = (state: RegistrationState) => Number(rows.find((row) => row.state === state)?.many ?? 0);
  return { confirmed: of("confirmed"), offered: of("offered"), waiting: of("waitlisted"), pending: of("pending") };
}

export const seatsOf = (capacity: number | null, { confirmed, offered, waiting }: SeatCounts): Seats => ({
  capacity,
  taken: confirmed + offered,
  waiting,
});

/** Her registration of a unit that is not over; null when she has none. */
export async function findLive(on: Reader, unitId: string, personId: string): Promise<Registration | null> {
  const [found] = await on
    .select()
    .from(registration)
    .where(
      and(eq(registration.unitId, unitId), eq(registration.personId, personId), inArray(registration.state, LIVE)),
    );
  return found ?? null;
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

/** A registration of her own. @throws NotFound for anybody else's, as if there were none */
export async function getOwnRegistration(on: Reader, personId: string, registrationId: string): Promise<Registration> {
  const [found] = await on
    .select()
    .from(registration)
    .where(and(eq(registration.id, registrationId), eq(registration.personId, personId)));
  if (!found) throw new NotFound("own registration");
  return found;
}

/** A registration of an event that was found within its own scope. @throws NotFound */
export async function getRegistrationOf(on: Reader, eventId: string, registrationId: string): Promise<Registration> {
  const [found] = await on
    .select()
    .from(registration)
    .where(and(eq(registration.id, registrationId), eq(registration.eventId, eventId)));
  if (!found) throw new NotFound("registration of the event");
  return found;
}

/** Her place in the line and how long it is; null for one who does not wait. */
export async function placeInLine(
  on: Reader,
  { unitId, state, place }: Pick<Registration, "unitId" | "state" | "place">,
): Promise<{ place: number; of: number } | null> {
  if (state !== "waitlisted") return null;
  const waits = and(eq(registration.unitId, unitId), eq(registration.state, "waitlisted"));
  const [before] = await on
    .select({ many: count() })
    .from(registration)
    .where(and(waits, lt(registration.place, place)));
  const [all] = await on.select({ many: count() }).from(registration).where(waits);
  return { place: Number(before?.many ?? 0) + 1, of: Number(all?.many ?? 0) };
}

/** The first who wait for a unit, in their order. */
export const lineOf = (on: Reader, unitId: string, most: number): Promise<Registration[]> =>
  on
    .select()
    .from(registration)
    .where(and(eq(registration.unitId, unitId), eq(registration.state, "waitlisted")))
    .orderBy(asc(registration.place))
    .limit(most);

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
        inArray(registration.state, LIVE),
      ),
    );

/** Everything a person holds or waits for: sessions first, then the events themselves. */
export const liveRegistrationsOf = async (on: Reader, personId: string): Promise<Registration[]> => {
  const all = await on
    .select()
    .from(registration)
    .where(and(eq(registration.personId, personId), inArray(registration.state, LIVE)));
  return all.sort((a, b) => Number(b.sessionId !== null) - Number(a.sessionId !== null));
};

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

/** Everybody's registrations of an event itself (not of its sessions), in the order they came, with names as they are now. */
export const registrantsOf = (on: Reader, eventId: string) =>
  on
    .select({ registration, name: tables.person.name, account: tables.person.account, firm: tables.enterprise.name })
    .from(registration)
    .leftJoin(tables.person, eq(tables.person.id, registration.personId))
    .leftJoin(tables.enterprise, eq(tables.enterprise.id, tables.person.enterpriseId))
    .where(and(eq(registration.eventId, eventId), isNull(registration.sessionId)))
    .orderBy(asc(registration.place));

/** Seats that a person has or is offered, of what is not over at `now`, each with its event and, where it is of one, its session. */
export const ownSeatsFrom = (on: Reader, personId: string, now: number) =>
  on
    .select({ registration, event, session: eventSession })
    .from(registration)
    .innerJoin(event, eq(event.id, registration.eventId))
    .leftJoin(eventSession, eq(eventSession.id, registration.sessionId))
    .where(
      and(
        eq(registration.personId, personId),
        inArray(registration.state, ["confirmed", "offered"]),
        gt(event.endsAt, now),
      ),
    );

/** A person's own events with her registration of each event itself, the latest first. */
export const ownEvents = (on: Reader, personId: string) =>
  on
    .select({ registration, event })
    .from(registration)
    .innerJoin(event, eq(event.id, registration.eventId))
    .where(and(eq(registration.personId, personId), isNull(registration.sessionId)))
    .orderBy(desc(event.startsAt), desc(registration.appliedAt));
