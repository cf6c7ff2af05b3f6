import { db } from "@db/client.server";
import { asksForPhotos } from "~/domains/events/after/photo-consent.server";
import { isFor } from "~/domains/events/announcement/announcement";
import { announcementsOf } from "~/domains/events/announcement/announcement.store.server";
import { type Event, eventState } from "~/domains/events/event/event";
import { type EventSession, getEvent, sessionsOf } from "~/domains/events/event/event.store.server";
import { isExpected } from "~/domains/events/event/state-questions";
import { getOwnRegistration, ownEvents } from "~/domains/events/registration/own-registration.store.server";
import { canCancel, isLive, type Registration, switchTo } from "~/domains/events/registration/registration";
import { seatsOf } from "~/domains/events/registration/seats";
import type { Person } from "~/domains/people/proof";
import type { Locale } from "~/i18n/translate";
import { accepted } from "~/kernel/verdict";
import { newsReader, ownInvitations } from "./own-event-waits.server";
import { type OwnRegistration, ownRegistrationViews } from "./own-registration.server";
import { type EventView, showEvent } from "./show-event.server";

/**
 * Her events: those she is invited to, those to come with where she stands, and what is past or was given up; each event once, by her newest
 * registration.
 */
export async function listOwnEvents({ personId }: Person, now: number) {
  const all = await ownEvents(db, personId);
  const newest = all.filter((one, at) => all.findIndex(({ event }) => event.id === one.event.id) === at);
  const views = await ownRegistrationViews(newest.map(({ registration }) => registration));
  const newsOf = await newsReader(newest.map(({ event }) => event.id));
  const rows = newest.map(({ registration: one, event }, at) => ({
    ...(views[at] as OwnRegistration),
    ...{ outcome: one.outcome, news: newsOf(one, event, now), event: factsOf(event, now) },
  }));
  const coming = rows.filter(({ state, event }) => isLive(state) && isExpected(event.state));
  const invited = await ownInvitations(personId, now);
  return { invited, coming: coming.reverse(), past: rows.filter((row) => !coming.includes(row)) };
}

const factsOf = (event: Event, now: number) => {
  const { slug, title, startsAt, endsAt, mode, venue, address } = event;
  return { slug, title, startsAt, endsAt, mode, venue, address, state: eventState(event, now) };
};

/** One registration of hers with its event as she sees it. @throws NotFound for anybody else's */
export async function showOwnRegistration(who: Person, id: string, { now, locale }: { now: number; locale: Locale }) {
  const row = await getOwnRegistration(db, who.personId, id);
  const [own] = (await ownRegistrationViews([row])) as [OwnRegistration];
  const found = await getEvent(db, row.eventId);
  const { slug } = found;
  const event = await showEvent(who, slug, { now, locale });
  const session = (await sessionsOf(db, row.eventId)).find(({ id: one }) => one === row.sessionId) ?? null;
  return {
    own,
    event,
    news: (await newsReader([found.id]))(row, found, now, session),
    session: session && pick(session),
    answers: event.questions.flatMap(({ id: question, label }) => {
      const said = row.answers[question];
      return said === undefined ? [] : [{ label, said: [said].flat() }];
    }),
    photoConsent: row.photoConsentAt !== null,
    asksForPhotos: asksForPhotos(row),
    appliedAt: row.appliedAt,
    outcome: row.outcome,
    other: otherWay(row, event, now),
    announcements:
      row.sessionId === null && isLive(row.state)
        ? (await announcementsOf(db, row.eventId))
            .filter(({ audience }) => isFor(audience, row))
            .map(({ subject, text, sentAt }) => ({ subject, text, sentAt }))
        : [],
    cancel: canCancel(row, event, now, (session ?? event).startsAt),
  };
}
const pick = ({ id, title, room, startsAt, endsAt }: EventSession) => ({ id, title, room, startsAt, endsAt });
export type OwnRegistrationView = Awaited<ReturnType<typeof showOwnRegistration>>;

/** The other way to come, whether she may take it, and whether there is one at all. */
function otherWay(one: Registration, event: EventView, now: number) {
  const attendance = one.attendance === "online" ? ("on-site" as const) : ("online" as const);
  const verdict = switchTo(one, attendance, event, seatsOf(event.capacity, event.counts), now);
  const offered = event.mode === "hybrid" && one.sessionId === null && isLive(one.state);
  return { attendance, offered, verdict: verdict.ok ? accepted : verdict };
}
