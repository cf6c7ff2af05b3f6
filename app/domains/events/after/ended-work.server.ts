import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, count, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { canDo, type Event } from "../event/event";
import { earningUnits } from "./earned";
import { type EndedWork, endedWork } from "./ended-work";

const { registration, eventMinutes, eventSession } = tables;

/** What each of these events still lacks, asked at once for all of them; nothing of one that is not over or is summarised. */
export async function endedWorkOf(
  on: Reader,
  events: readonly Event[],
  unsettledOf: (eventId: string) => number,
  now: number,
): Promise<(eventId: string) => EndedWork[]> {
  const ended = events.filter((event) => canDo("summarise", event, now).ok);
  if (ended.length === 0) return () => [];
  const ids = ended.map(({ id }) => id);
  const unsaid = await on
    .select({ eventId: registration.eventId, many: count() })
    .from(registration)
    .where(
      and(
        inArray(registration.eventId, ids),
        eq(registration.state, "confirmed"),
        isNull(registration.sessionId),
        isNull(registration.outcome),
      ),
    )
    .groupBy(registration.eventId);
  const published = await on
    .select({ eventId: eventMinutes.eventId })
    .from(eventMinutes)
    .where(and(inArray(eventMinutes.eventId, ids), isNotNull(eventMinutes.publishedAt)));
  const sessions = await on
    .select()
    .from(eventSession)
    .where(and(inArray(eventSession.eventId, ids), isNull(eventSession.removedAt)));
  const work = new Map(
    ended.map((event) => {
      const own = <Row extends { eventId: string }>(row: Row) => row.eventId === event.id;
      const facts = {
        earns: earningUnits(event, sessions.filter(own)).length > 0,
        unsettled: unsettledOf(event.id),
        unsaid: Number(unsaid.find(own)?.many ?? 0),
        minutesPublished: published.some(own),
      };
      return [event.id, endedWork(facts)];
    }),
  );
  return (eventId) => work.get(eventId) ?? [];
}
