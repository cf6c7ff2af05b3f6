import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Tx } from "~/domains/ledger/transact.server";
import { LIVE, type Registration } from "./registration";
import type { SeatCounts } from "./seats";

const { registration, seatBook } = tables;
/** The others of the line that a registration stands in. */
const line = alias(registration, "line");

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

/** How full a unit is that nobody signed up for. */
export const NOBODY: SeatCounts = { confirmed: 0, offered: 0, waiting: 0, pending: 0 };

/** How many hold or wait for a seat of each of some units, asked at once; one that nobody does is not in it. */
export async function seatsOfUnits(on: Reader, unitIds: readonly string[]): Promise<Map<string, SeatCounts>> {
  if (unitIds.length === 0) return new Map();
  const rows = await on
    .select({ unitId: registration.unitId, state: registration.state, many: count() })
    .from(registration)
    .where(and(inArray(registration.unitId, [...unitIds]), inArray(registration.state, LIVE)))
    .groupBy(registration.unitId, registration.state);
  const seats = new Map<string, SeatCounts>();
  for (const { unitId, state, many } of rows) {
    const key = state === "waitlisted" ? "waiting" : (state as keyof SeatCounts);
    seats.set(unitId, { ...(seats.get(unitId) ?? NOBODY), [key]: Number(many) });
  }
  return seats;
}

/** How many hold or wait for a seat of a unit. */
export const countSeats = async (on: Reader, unitId: string): Promise<SeatCounts> =>
  (await seatsOfUnits(on, [unitId])).get(unitId) ?? NOBODY;

export type PlaceInLine = { place: number; of: number };
type Waiting = Pick<Registration, "id" | "state">;

/** Where those of some registrations stand that wait, and how long their lines are, asked at once; by their ids. */
export async function placesInLine(on: Reader, registrations: readonly Waiting[]): Promise<Map<string, PlaceInLine>> {
  const ids = registrations.flatMap(({ id, state }) => (state === "waitlisted" ? [id] : []));
  if (ids.length === 0) return new Map();
  const before = sql<number>`sum(case when ${line.place} < ${registration.place} then 1 else 0 end)`;
  const rows = await on
    .select({ id: registration.id, before, of: count() })
    .from(registration)
    .innerJoin(line, and(eq(line.unitId, registration.unitId), eq(line.state, "waitlisted")))
    .where(and(inArray(registration.id, ids), eq(registration.state, "waitlisted")))
    .groupBy(registration.id);
  return new Map(rows.map(({ id, before, of }) => [id, { place: Number(before) + 1, of: Number(of) }]));
}

/** Her place in the line and how long it is; null for one who does not wait. */
export const placeInLine = async (on: Reader, one: Waiting): Promise<PlaceInLine | null> =>
  (await placesInLine(on, [one])).get(one.id) ?? null;

/** The first who wait for a unit, in their order. */
export const lineOf = (on: Reader, unitId: string, most: number): Promise<Registration[]> =>
  on
    .select()
    .from(registration)
    .where(and(eq(registration.unitId, unitId), eq(registration.state, "waitlisted")))
    .orderBy(asc(registration.place))
    .limit(most);
