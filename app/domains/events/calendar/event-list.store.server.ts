import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, like, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { endOfDay, startOfDay } from "~/kernel/typed-day";
import { ownedBy } from "../event/event.store.server";
import { ownerWord, readOwner } from "../event/owner";
import type { EventListFilter } from "./event-list";

const { event } = tables;

export const EVENTS_A_PAGE = 20;
/** So many events of a month are read at the most; a cell shows some of its day, and the list of the day the rest. */
const MOST_A_MONTH = 2_000;

/** What lists show of an event; not its meeting link, and not its long text. */
const listed = () => {
  const { id, slug, ownerKind, ownerId, kind, title, mode, regionCode, startsAt, endsAt, capacity } = event;
  const { organizerName, publishedAt, registrationOpensAt, registrationClosesAt, closedAt } = event;
  const { postponedAt, cancelledAt, summarisedAt, archivedAt } = event;
  return {
    id,
    slug,
    ownerKind,
    ownerId,
    kind,
    title,
    mode,
    regionCode,
    startsAt,
    endsAt,
    capacity,
    organizerName,
    publishedAt,
    registrationOpensAt,
    registrationClosesAt,
    closedAt,
    postponedAt,
    cancelledAt,
    summarisedAt,
    archivedAt,
  };
};
export type ListedEvent = Awaited<ReturnType<typeof listEvents>>[number];

/** A postponed event waits for a new time: the one that it has says nothing of whether it is over. */
const waitsForTime = () => and(isNotNull(event.postponedAt), isNull(event.cancelledAt)) as SQL;

/**
 * Published events as a filter asks for them, one page and one more: those to come by their start, those that are over from the last one
 * back. `regions` are the codes that the filter's region reaches.
 */
export const listEvents = (on: Reader, filter: EventListFilter, regions: string[] | null, now: number) =>
  on
    .select(listed())
    .from(event)
    .where(
      and(
        isNotNull(event.publishedAt),
        ...whenIs(filter, now),
        holdsWords(filter.text),
        filter.kind === "" ? undefined : eq(event.kind, filter.kind),
        filter.mode === "" ? undefined : inArray(event.mode, [filter.mode, "hybrid"]),
        regions === null ? undefined : inArray(event.regionCode, regions),
        filter.organizer === "" ? undefined : ownedBy(readOwner(filter.organizer)),
      ),
    )
    .orderBy(filter.when === "past" ? desc(event.startsAt) : asc(event.startsAt), asc(event.id))
    .limit(EVENTS_A_PAGE + 1)
    .offset((filter.page - 1) * EVENTS_A_PAGE);

function whenIs({ when, day }: EventListFilter, now: number): (SQL | undefined)[] {
  if (day !== "") return [lt(event.startsAt, endOfDay(day)), gt(event.endsAt, startOfDay(day))];
  if (when === "undated") return [waitsForTime()];
  const dated = or(isNull(event.postponedAt), isNotNull(event.cancelledAt));
  return [when === "past" ? lte(event.endsAt, now) : gt(event.endsAt, now), dated];
}

/** Every word stands in the title, the summary or the organizer's name; large and small letters are the same. */
function holdsWords(text: string): SQL | undefined {
  const words = text
    .toLowerCase()
    .replace(/[%_\\]/g, " ")
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 5);
  return and(
    ...words.map((word) => {
      const holds = (column: SQL) => like(column, `%${word}%`);
      return or(
        holds(sql`lower(${event.title})`),
        holds(sql`lower(${event.summary})`),
        holds(sql`lower(${event.organizerName})`),
      );
    }),
  );
}

/** Published events that take place between two days of Shanghai, both of them included. */
export const eventsBetween = (on: Reader, from: string, to: string) =>
  on
    .select(listed())
    .from(event)
    .where(and(isNotNull(event.publishedAt), lt(event.startsAt, endOfDay(to)), gt(event.endsAt, startOfDay(from))))
    .orderBy(asc(event.startsAt), asc(event.id))
    .limit(MOST_A_MONTH);

/** What of every published event anyone may find: its words, its times, who calls. */
export function findableEvents(on: Reader) {
  const { slug, title, summary, description, venue, organizerName, startsAt, endsAt, postponedAt, cancelledAt } = event;
  return on
    .select({ slug, title, summary, description, venue, organizerName, startsAt, endsAt, postponedAt, cancelledAt })
    .from(event)
    .where(isNotNull(event.publishedAt))
    .orderBy(desc(event.startsAt), asc(event.id));
}
export type FindableEvent = Awaited<ReturnType<typeof findableEvents>>[number];

/** Who called an event which stands in the feeds, by their words (owner.ts). */
export async function organizersOf(on: Reader, since: number): Promise<string[]> {
  const rows = await on
    .selectDistinct({ ownerKind: event.ownerKind, ownerId: event.ownerId })
    .from(event)
    .where(and(isNotNull(event.publishedAt), gt(event.endsAt, since)))
    .orderBy(asc(event.ownerId));
  return rows.map(ownerWord);
}
