import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, countDistinct, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { countSeats } from "../registration/seat.store.server";
import { seated } from "../registration/seats";
import { arrivedAt } from "./arrived.server";
import type { DeskPlace } from "./desk.store.server";
import { countUnsettled } from "./unsettled.server";

const { checkIn, registration } = tables;
/** What holds somebody's seat in a session. */
const seat = alias(registration, "seat");

export interface DeskCounts {
  /** People who were seen coming in at this place, by all its desks together. */
  arrived: number;
  /** Who is to come to it, and whoever else did: never fewer than have arrived. */
  expected: number;
  /** Of the whole event: let in with a pass that did not hold, to be settled. */
  waiting: number;
}

/** The live figures of a place: the door of an event, or a session. */
export async function deskCounts(on: Reader, { desk, event, session }: DeskPlace): Promise<DeskCounts> {
  const place = { desk, event, session };
  const [counts, { arrived, others }, waiting] = await Promise.all([
    countSeats(on, session?.ownSeats ? session.id : event.id),
    countArrived(on, place),
    countUnsettled(on, event.id),
  ]);
  return { arrived, expected: seated(counts) + others, waiting };
}

/**
 * How many came to a place, and how many of them nobody expected there: online, without a seat, with a pass that was cancelled since. Counted
 * where the rows lie, for a desk asks after each scan; the rule is `isExpected` (expected.ts), and a test holds the two against each other.
 */
async function countArrived(on: Reader, place: DeskPlace): Promise<{ arrived: number; others: number }> {
  const { id, state, attendance, personId } = registration;
  const { event, session } = place;
  const ofSession = session?.ownSeats === true;
  const toTheRoom = event.mode === "hybrid" ? sql`and ${attendance} = 'on-site'` : sql``;
  const awaited = ofSession ? sql`${seat.id} is not null` : sql`${state} = 'confirmed' ${toTheRoom}`;
  const counts = on
    .select({
      arrived: countDistinct(id),
      others: sql<number>`count(distinct case when ${awaited} then null else ${id} end)`,
    })
    .from(checkIn)
    .innerJoin(registration, eq(id, checkIn.registrationId))
    .$dynamic();
  const hers = and(eq(seat.unitId, session?.id ?? ""), eq(seat.personId, personId), eq(seat.state, "confirmed"));
  const [row] = await (ofSession ? counts.leftJoin(seat, hers) : counts).where(arrivedAt(place));
  return { arrived: Number(row?.arrived ?? 0), others: Number(row?.others ?? 0) };
}

/** How many each desk of an event has let in or out itself, by its id. */
export async function scansByDesk(on: Reader, eventId: string): Promise<Map<string, number>> {
  const rows = await on
    .select({ deskId: checkIn.deskId, many: countDistinct(checkIn.registrationId) })
    .from(checkIn)
    .where(and(eq(checkIn.eventId, eventId), eq(checkIn.verdict, "admitted"), isNull(checkIn.undoneAt)))
    .groupBy(checkIn.deskId);
  return new Map(rows.map(({ deskId, many }) => [deskId ?? "", Number(many)]));
}
