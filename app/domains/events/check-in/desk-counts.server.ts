import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, countDistinct, eq, isNull } from "drizzle-orm";
import { countSeats } from "../registration/seat.store.server";
import { arrivedAt } from "./arrived.server";
import type { DeskPlace } from "./desk.store.server";
import { countUnsettled } from "./unsettled.server";

const { checkIn } = tables;

export interface DeskCounts {
  /** People who were seen coming in at this place, by all its desks together. */
  arrived: number;
  /** Confirmed for it. */
  expected: number;
  /** Of the whole event: let in with a pass that did not hold, to be settled. */
  waiting: number;
}

/** The live figures of a place: the door of an event, or a session. */
export async function deskCounts(on: Reader, { desk, event, session }: DeskPlace): Promise<DeskCounts> {
  const unit = session?.ownSeats ? session.id : event.id;
  const [{ confirmed, online }, arrived, wait] = await Promise.all([
    countSeats(on, unit),
    countArrived(on, { desk, event, session }),
    countUnsettled(on, event.id),
  ]);
  return { arrived, expected: confirmed - online, waiting: wait };
}

async function countArrived(on: Reader, place: DeskPlace): Promise<number> {
  const [row] = await on
    .select({ many: countDistinct(checkIn.registrationId) })
    .from(checkIn)
    .where(arrivedAt(place));
  return Number(row?.many ?? 0);
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
