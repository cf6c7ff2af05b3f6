import { db } from "@db/client.server";
import { wasThere } from "~/domains/events/after/attended.server";
import { canAnswer } from "~/domains/events/after/survey";
import { hasGiven, readSurveyTime, surveyedEvents } from "~/domains/events/after/survey.store.server";
import { type Event, eventState } from "~/domains/events/event/event";
import { changesOfAll, type EventSession } from "~/domains/events/event/event.store.server";
import { openInvitations } from "~/domains/events/event/invitation.store.server";
import { isAhead, takesSignUps } from "~/domains/events/event/state-questions";
import { newsOf, type OwnNews } from "~/domains/events/registration/own-news";
import { ownSeatsFrom } from "~/domains/events/registration/own-registration.store.server";
import type { Registration } from "~/domains/events/registration/registration";
import { type Standing, standingOf } from "~/domains/events/registration/standing";
import { DAY_MS } from "~/kernel/milliseconds";

/** How early an event to come stands among what waits, and how long what was decided does. */
const SOON_MS = 7 * DAY_MS;

/** What waits for a person of the events she signed up for, or was at. */
export interface EventWait {
  title: string;
  /** Of a seat in a session: the session's name. */
  session?: string;
  /**
   * `offered`: a seat is held until `at`; `invited`: she may sign up until `at`; `news`: something happened to what begins at `at`;
   * `coming`: it begins at `at`, ms; `survey`: she was there and may say what she thinks until `at`.
   */
  kind: "offered" | "invited" | "news" | "coming" | "survey";
  /** Where it is done. */
  href: string;
  at: number;
  endsAt: number;
  /** What happened, of a `news`. */
  told?: {
    news: OwnNews;
    standing: Standing;
    where: { address: string | null; venue: string | null; room: string | null };
  };
}

/**
 * Seats that are held until she answers, what happened to her events, invitations, events of the next days where she is expected, surveys of
 * past ones; each the nearest first.
 */
export async function ownEventWaits(personId: string, now: number): Promise<EventWait[]> {
  const [seats, invited] = [await seatWaits(personId, now), await ownInvitations(personId, now)];
  const rank = ({ kind }: EventWait) => ["offered", "news", "invited", "coming"].indexOf(kind);
  const waits = [...seats, ...invited].sort((a, b) => rank(a) - rank(b) || a.at - b.at);
  return [...waits, ...(await surveyWaits(personId, now))];
}

/** Events she is invited to by her account while she can still sign up, until she answered. */
export async function ownInvitations(personId: string, now: number): Promise<EventWait[]> {
  return (await openInvitations(db, personId, now)).flatMap(({ event }): EventWait[] => {
    const { slug, title, endsAt, registrationClosesAt: at } = event;
    return takesSignUps(eventState(event, now))
      ? [{ title, kind: "invited", href: `/events/${slug}`, at, endsAt }]
      : [];
  });
}

async function seatWaits(personId: string, now: number): Promise<EventWait[]> {
  const rows = await ownSeatsFrom(db, personId, now, now - SOON_MS);
  const newest = rows.filter(
    (row, at) => rows.findIndex(({ registration }) => registration.unitId === row.registration.unitId) === at,
  );
  const newsAt = await newsReader(newest.map(({ event }) => event.id));
  const waits: EventWait[] = [];
  for (const { registration: one, event, session } of newest) {
    const { startsAt, endsAt } = session ?? event;
    const named = { title: event.title, ...(session && { session: session.title }) };
    const wait = { ...named, href: `/me/events/${one.id}`, at: startsAt, endsAt };
    const ahead = isAhead(eventState(event, now));
    if (ahead && one.state === "offered" && one.offeredUntil !== null && one.offeredUntil > now) {
      waits.push({ ...wait, kind: "offered", at: one.offeredUntil });
      continue;
    }
    const news = newsAt(one, event, now, session);
    if (news) {
      const where = { address: event.address, venue: event.venue, room: session?.room ?? null };
      waits.push({ ...wait, kind: "news", told: { news, standing: standingOf(one), where } });
    } else if (ahead && one.state === "confirmed" && session === null && startsAt - now < SOON_MS)
      waits.push({ ...wait, kind: "coming" });
  }
  return waits;
}

/** Tells what happened to registrations of hers, of these events. */
export async function newsReader(eventIds: readonly string[]) {
  const changes = await changesOfAll(db, eventIds);
  return (one: Registration, event: Event, now: number, session: EventSession | null = null): OwnNews | null =>
    newsOf(one, event, changes.get(event.id) ?? [], now, session);
}

async function surveyWaits(personId: string, now: number): Promise<EventWait[]> {
  const waits: EventWait[] = [];
  for (const event of await surveyedEvents(db, personId, now)) {
    const { id, slug, title, endsAt } = event;
    const [attended, given] = [await wasThere(db, id, personId), await hasGiven(db, id, personId)];
    const time = await readSurveyTime(db, event);
    if (!canAnswer(event, { attended, given }, time, now).ok) continue;
    waits.push({ title, kind: "survey", href: `/events/${slug}/feedback`, at: time.until, endsAt });
  }
  return waits.sort((a, b) => a.at - b.at);
}
