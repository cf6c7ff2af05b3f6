import type { Reader } from "@db/client.server";
import { LIVE_STATES } from "@db/statuses";
import { tables } from "@db/tables";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

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
export const seatsHeld = (on: Reader, unitId: string): Promise<number> =>
  on.$count(registration, and(eq(registration.unitId, unitId), inArray(registration.state, LIVE_STATES))).then(Number);
