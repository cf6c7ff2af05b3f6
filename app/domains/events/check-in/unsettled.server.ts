import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { isOtherDay } from "./runs";

const { checkIn, event, eventSession } = tables;

/** Scans of passes that did not hold and that nobody has settled or taken back: what waits for somebody. */
export const unsettled = and(eq(checkIn.verdict, "invalid-pass"), isNull(checkIn.undoneAt), isNull(checkIn.settledAt));

/** Scans of such passes that somebody has settled: the decision can still be changed. */
export const settled = and(isNull(checkIn.undoneAt), isNotNull(checkIn.settledAt));

/** How many scans of these events wait to be settled, by event; those of another day are trials and wait for nobody. */
export async function unsettledByEvent(on: Reader, eventIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await on
    .select({
      eventId: checkIn.eventId,
      at: checkIn.at,
      event: { startsAt: event.startsAt, endsAt: event.endsAt },
      session: { startsAt: eventSession.startsAt, endsAt: eventSession.endsAt },
    })
    .from(checkIn)
    .innerJoin(event, eq(event.id, checkIn.eventId))
    .leftJoin(eventSession, eq(eventSession.id, checkIn.sessionId))
    .where(and(inArray(checkIn.eventId, [...eventIds]), unsettled));
  const many = new Map<string, number>();
  for (const { eventId, at, event: whole, session } of rows)
    if (!isOtherDay(session ?? whole, at)) many.set(eventId, (many.get(eventId) ?? 0) + 1);
  return many;
}

export const countUnsettled = async (on: Reader, eventId: string): Promise<number> =>
  (await unsettledByEvent(on, [eventId])).get(eventId) ?? 0;
