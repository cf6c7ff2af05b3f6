import type { Reader } from "@db/client.server";
import { LIVE_STATES } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Registration } from "./registration";
import { NOBODY, needsSeat, type SeatCounts } from "./seats";

const { registration, event } = tables;
/** The others of the line that a registration stands in. */
const line = alias(registration, "line");

const IN_STATE = { confirmed: "confirmed", offered: "offered", waitlisted: "waiting", pending: "pending" } as const;

/** How many hold or wait for a seat of each of some units, asked at once; one that nobody does is not in it. */
export async function seatsOfUnits(on: Reader, unitIds: readonly string[]): Promise<Map<string, SeatCounts>> {
  const { unitId, state, attendance } = registration;
  const seats = new Map<string, SeatCounts>();
  if (unitIds.length === 0) return seats;
  const rows = await on
    .select({ unitId, state, attendance, mode: event.mode, many: count() })
    .from(registration)
    // Of a session there is none: whoever has a seat in one takes it, however she comes.
    .leftJoin(event, eq(event.id, unitId))
    .where(and(inArray(unitId, [...unitIds]), inArray(state, LIVE_STATES)))
    .groupBy(unitId, state, attendance, event.mode);
  for (const row of rows) {
    const counts = seats.get(row.unitId) ?? { ...NOBODY };
    counts[IN_STATE[row.state as keyof typeof IN_STATE]] += Number(row.many);
    if (row.state === "confirmed" && !needsSeat(row.mode === "hybrid", row.attendance))
      counts.online += Number(row.many);
    seats.set(row.unitId, counts);
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
