import type { Reader } from "@db/client.server";
import type { ResolutionKind } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, eq, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import type { Organizer } from "~/domains/people/proof";
import { eventsOf } from "../event/event.store.server";

const { eventMinutes, eventResolution } = tables;

export type Minutes = typeof eventMinutes.$inferSelect;
export type Resolution = typeof eventResolution.$inferSelect;

export async function findMinutes(on: Reader, eventId: string): Promise<Minutes | null> {
  const [found] = await on.select().from(eventMinutes).where(eq(eventMinutes.eventId, eventId));
  return found ?? null;
}

/** Decisions and tasks in their order. */
export async function resolutionsOf(
  on: Reader,
  eventId: string,
): Promise<{ decisions: Resolution[]; tasks: Resolution[] }> {
  const all = await on
    .select()
    .from(eventResolution)
    .where(eq(eventResolution.eventId, eventId))
    .orderBy(asc(eventResolution.position), asc(eventResolution.id));
  const of = (wanted: ResolutionKind) => all.filter(({ kind }) => kind === wanted);
  return { decisions: of("decision"), tasks: of("task") };
}

export interface DueTask {
  id: string;
  text: string;
  owner: string | null;
  dueOn: string;
  slug: string;
  title: string;
}

/** Tasks of her events that are not done and whose last day is on or before `until`, the earliest first. */
export async function dueTasks(
  on: Reader,
  who: Pick<Organizer, "organizerGrants">,
  until: string,
  most: number,
): Promise<DueTask[]> {
  const events = new Map((await eventsOf(on, who)).map((event) => [event.id, event]));
  if (events.size === 0) return [];
  const rows = await on
    .select()
    .from(eventResolution)
    .innerJoin(
      eventMinutes,
      and(eq(eventMinutes.eventId, eventResolution.eventId), isNotNull(eventMinutes.publishedAt)),
    )
    .where(
      and(
        inArray(eventResolution.eventId, [...events.keys()]),
        eq(eventResolution.kind, "task"),
        isNull(eventResolution.doneAt),
        lte(eventResolution.dueOn, until),
      ),
    )
    .orderBy(asc(eventResolution.dueOn), asc(eventResolution.id))
    .limit(most);
  return rows.map(({ event_resolution: { id, text, owner, dueOn, eventId } }) => {
    const { slug = "", title = "" } = events.get(eventId) ?? {};
    return { id, text, owner, dueOn: dueOn as string, slug, title };
  });
}
