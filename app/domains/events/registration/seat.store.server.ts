import type { Reader } from "@db/client.server";
import type { RegistrationState } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, count, eq, inArray, lt, sql } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { LIVE, type Registration } from "./registration";
import type { SeatCounts } from "./seats";

const { registration, seatBook } = tables;

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
