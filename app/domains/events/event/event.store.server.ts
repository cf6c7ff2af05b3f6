import type { Reader } from "@db/client.server";
import { EVENT_OWNER_KINDS } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL } from "drizzle-orm";
import type { Organizer } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import type { Event } from "./event";
import type { Owner } from "./owner";
import { knownOwners } from "./owner-kinds.server";

const { event, eventSession, eventQuestion, eventChange } = tables;

export type EventSession = typeof eventSession.$inferSelect;
export type EventQuestion = typeof eventQuestion.$inferSelect;
export type EventChange = typeof eventChange.$inferSelect;
type Scope = Pick<Organizer, "organizerGrants">;

/** What she organizes: the events of the owners that she was granted; undefined when there are none. */
async function hers(scope: Scope): Promise<SQL | undefined> {
  const owners = (await knownOwners()).of(scope);
  return or(
    ...EVENT_OWNER_KINDS.flatMap((kind) => {
      const ids = owners.flatMap(({ ownerKind, ownerId }) => (ownerKind === kind ? [ownerId] : []));
      return ids.length === 0 ? [] : [and(eq(event.ownerKind, kind), inArray(event.ownerId, ids))];
    }),
  );
}

/** The events of one owner, as a condition. */
export const ownedBy = ({ ownerKind, ownerId }: Owner): SQL | undefined =>
  and(eq(event.ownerKind, ownerKind), eq(event.ownerId, ownerId));

/** Her events, the latest first. */
export async function eventsOf(on: Reader, scope: Scope): Promise<Event[]> {
  const own = await hers(scope);
  return own ? on.select().from(event).where(own).orderBy(desc(event.startsAt), asc(event.id)) : [];
}

/** An event of hers. @throws NotFound for anybody else's, as if there were none */
export async function getOwnedEvent(on: Reader, scope: Scope, slug: string): Promise<Event> {
  const own = await hers(scope);
  const [found] = own
    ? await on
        .select()
        .from(event)
        .where(and(eq(event.slug, slug), own))
    : [];
  if (!found) throw new NotFound("event of the organizer");
  return found;
}

/** Whether an event is hers, for handlers that have it already. */
export async function isOwnedBy(on: Reader, scope: Scope, eventId: string): Promise<boolean> {
  const own = await hers(scope);
  if (!own) return false;
  const [found] = await on
    .select({ id: event.id })
    .from(event)
    .where(and(eq(event.id, eventId), own));
  return found !== undefined;
}

/** A published event by its address, whatever became of it; null for drafts. */
export async function findPublicEvent(on: Reader, slug: string): Promise<Event | null> {
  const [found] = await on
    .select()
    .from(event)
    .where(and(eq(event.slug, slug), isNotNull(event.publishedAt)));
  return found ?? null;
}

export async function getPublicEvent(on: Reader, slug: string): Promise<Event> {
  const found = await findPublicEvent(on, slug);
  if (!found) throw new NotFound("published event");
  return found;
}

/** Any event by its id, for what belongs to it and was found within its own scope. */
export async function getEvent(on: Reader, eventId: string): Promise<Event> {
  const [found] = await on.select().from(event).where(eq(event.id, eventId));
  if (!found) throw new NotFound("event");
  return found;
}

/** The agenda, by time and room. */
export const sessionsOf = (on: Reader, eventId: string): Promise<EventSession[]> =>
  on
    .select()
    .from(eventSession)
    .where(and(eq(eventSession.eventId, eventId), isNull(eventSession.removedAt)))
    .orderBy(asc(eventSession.startsAt), asc(eventSession.endsAt), asc(eventSession.id));

/** A session of that event that was not taken out. @throws NotFound */
export async function getSession(on: Reader, eventId: string, sessionId: string): Promise<EventSession> {
  const [found] = await on
    .select()
    .from(eventSession)
    .where(and(eq(eventSession.id, sessionId), eq(eventSession.eventId, eventId), isNull(eventSession.removedAt)));
  if (!found) throw new NotFound("session of the event");
  return found;
}

/** The organizer's own questions, in their order. */
export const questionsOf = (on: Reader, eventId: string): Promise<EventQuestion[]> =>
  on
    .select()
    .from(eventQuestion)
    .where(and(eq(eventQuestion.eventId, eventId), isNull(eventQuestion.removedAt)))
    .orderBy(asc(eventQuestion.position), asc(eventQuestion.id));

/** What was done to an event, the newest first. */
export const changesOf = (on: Reader, eventId: string): Promise<EventChange[]> =>
  on.select().from(eventChange).where(eq(eventChange.eventId, eventId)).orderBy(desc(eventChange.id));

/** The same of several events, by event: one question for all of them. */
export async function changesOfAll(on: Reader, eventIds: readonly string[]): Promise<Map<string, EventChange[]>> {
  const all = new Map<string, EventChange[]>();
  if (eventIds.length === 0) return all;
  const rows = await on
    .select()
    .from(eventChange)
    .where(inArray(eventChange.eventId, [...new Set(eventIds)]))
    .orderBy(desc(eventChange.id));
  for (const row of rows) all.set(row.eventId, [...(all.get(row.eventId) ?? []), row]);
  return all;
}
