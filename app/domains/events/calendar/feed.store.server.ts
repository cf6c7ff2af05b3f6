import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, count, desc, eq, gt, isNotNull, sql } from "drizzle-orm";
import { ownedBy } from "../event/event.store.server";
import { readOwner } from "../event/owner";
import { isLive } from "../registration/registration";
import type { OwnSeat } from "./feed";

const { event, eventSession, registration } = tables;

/** What feeds show of an event: neither its meeting link nor its long text is read. */
const shown = () => {
  const { id, slug, kind, title, summary, mode, venue, address, startsAt, endsAt, organizerName, contact } = event;
  const { sequence, createdAt, changedAt, publishedAt, postponedAt, cancelledAt } = event;
  return {
    id,
    slug,
    kind,
    title,
    summary,
    mode,
    venue,
    address,
    startsAt,
    endsAt,
    organizerName,
    contact,
    sequence,
    createdAt,
    changedAt,
    publishedAt,
    postponedAt,
    cancelledAt,
  };
};

const inFeed = (since: number, organizer: string | null) =>
  and(
    isNotNull(event.publishedAt),
    gt(event.endsAt, since),
    organizer === null ? undefined : ownedBy(readOwner(organizer)),
  );

/**
 * A word that is another one as soon as anything in the feed of those events is: each change of an event sets its `changedAt` later
 * (event/keep-event), and one that comes or goes changes how many there are.
 */
export async function feedVersion(on: Reader, since: number, organizer: string | null): Promise<string> {
  const [row] = await on
    .select({ many: count(), changes: sql<string>`cast(coalesce(sum(${event.changedAt}), 0) as text)` })
    .from(event)
    .where(inFeed(since, organizer));
  return `${row?.many} ${row?.changes}`;
}

/** Published events that end after `since`, by time; `organizer` = those of one owner, by its word (owner.ts). */
export const feedEvents = (on: Reader, since: number, organizer: string | null) =>
  on.select(shown()).from(event).where(inFeed(since, organizer)).orderBy(asc(event.startsAt), asc(event.id));

/** A published event by its address, whatever became of it. */
export async function findFeedEvent(on: Reader, slug: string) {
  const [found] = await on
    .select(shown())
    .from(event)
    .where(and(eq(event.slug, slug), isNotNull(event.publishedAt)));
  return found ?? null;
}

/** All that a person ever signed up for whose event ends after `since`. */
export async function ownSeats(on: Reader, personId: string, since: number): Promise<OwnSeat[]> {
  const found = await on
    .select({ event: shown(), registration, session: eventSession })
    .from(registration)
    .innerJoin(event, eq(event.id, registration.eventId))
    .leftJoin(eventSession, eq(eventSession.id, registration.sessionId))
    .where(and(eq(registration.personId, personId), isNotNull(event.publishedAt), gt(event.endsAt, since)))
    .orderBy(desc(event.startsAt));
  const ended = new Map<string, number>();
  for (const { registration: one } of found)
    if (!isLive(one.state)) ended.set(one.unitId, (ended.get(one.unitId) ?? 0) + 1);
  return found.map((seat) => ({
    ...seat,
    endedBefore: (ended.get(seat.registration.unitId) ?? 0) - (isLive(seat.registration.state) ? 0 : 1),
  }));
}
