import type { Reader } from "@db/client.server";
import { LIVE_STATES } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Announcement } from "./announcement";

const { eventAnnouncement, registration, person } = tables;

/** What was written to those who come to an event, the newest first. */
export const announcementsOf = (on: Reader, eventId: string): Promise<Announcement[]> =>
  on
    .select()
    .from(eventAnnouncement)
    .where(eq(eventAnnouncement.eventId, eventId))
    .orderBy(desc(eventAnnouncement.sentAt), desc(eventAnnouncement.id));

export const countAnnouncements = (on: Reader, eventId: string): Promise<number> =>
  on.$count(eventAnnouncement, eq(eventAnnouncement.eventId, eventId)).then(Number);

/** What the same sending of the form made already; null the first time. */
export async function sentBefore(on: Reader, eventId: string, formKey: string | null): Promise<Announcement | null> {
  if (formKey === null) return null;
  const [found] = await on
    .select()
    .from(eventAnnouncement)
    .where(and(eq(eventAnnouncement.eventId, eventId), eq(eventAnnouncement.formKey, formKey)));
  return found ?? null;
}

/** Everybody with an account who holds or waits for a seat of an event, with that registration: who only waits for a session has her seat. */
export const reachableComers = (on: Reader, eventId: string) =>
  on
    .select({
      registration,
      personId: registration.personId,
      account: person.account,
      accountKind: person.accountKind,
      locale: person.locale,
    })
    .from(registration)
    .innerJoin(person, eq(person.id, registration.personId))
    .where(
      and(
        eq(registration.eventId, eventId),
        inArray(registration.state, LIVE_STATES),
        isNull(registration.sessionId),
        isNotNull(registration.personId),
      ),
    )
    .orderBy(asc(registration.place), asc(registration.id));
export type Comer = Awaited<ReturnType<typeof reachableComers>>[number];
