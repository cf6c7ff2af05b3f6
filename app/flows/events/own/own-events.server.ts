import { db } from "@db/client.server";
import { asksForPhotos } from "~/domains/events/after/photo-consent.server";
import { isFor } from "~/domains/events/announcement/announcement";
import { announcementsOf } from "~/domains/events/announcement/announcement.store.server";
import { type Event, eventState } from "~/domains/events/event/event";
import { type EventSession, getEvent, sessionsOf } from "~/domains/events/event/event.store.server";
import { isExpected } from "~/domains/events/event/state-questions";
import { ownOutcome } from "~/domains/events/registration/own-outcome";
import { getOwnRegistration, ownEvents } from "~/domains/events/registration/own-registration.store.server";
import { canCancel, isLive, type Registration, switchTo } from "~/domains/events/registration/registration";
import { seatsOf } from "~/domains/events/registration/seats";
import { hoursOfEvent } from "~/domains/hours/hour.store.server";
import type { Person } from "~/domains/people/proof";
import type { Locale } from "~/i18n/translate";
import { accepted } from "~/kernel/verdict";
import { readAftermath } from "../after/aftermath-view.server";
import { type EventView, showEvent } from "../show-event.server";
import { newsReader, ownInvitations } from "./own-event-waits.server";
import { type OwnRegistration, ownRegistrationViews } from "./own-registration.server";

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
    news: newsOf(one, event, now),
    event: factsOf(event, now),
  }));
  const coming = rows.filter(({ state, event }) => isLive(state) && isExpected(event.state));
  const invited = await ownInvitations(personId, now);
  return { invited, coming: coming.reverse(), past: rows.filter((row) => !coming.includes(row)) };
}

const factsOf = (event: Event, now: number) => {
  const { slug, title, startsAt, endsAt, mode, venue, address, earnsHours } = event;
  return { slug, title, startsAt, endsAt, mode, venue, address, earnsHours, state: eventState(event, now) };
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
    after: ownOutcome(row, event) && (await afterwards(who, event, now)),
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

/** What is left of an event for one whose seat it was: minutes in her ledger, the survey, what of it is published. */
async function afterwards(who: Person, { id, slug }: EventView, now: number) {
  const [hours] = await hoursOfEvent(db, id, [who.personId]);
  const left = await readAftermath(who, slug, now);
  return {
    minutes: hours?.minutes ?? 0,
    feedback: left?.feedback ?? null,
    hasMinutes: Boolean(left?.minutes),
    papers: left?.materials.length ?? 0,
    photos: left?.photos.length ?? 0,
  };
}
export type Afterwards = Awaited<ReturnType<typeof afterwards>>;

const pick = ({ id, title, room, startsAt, endsAt }: EventSession) => ({ id, title, room, startsAt, endsAt });
export type OwnRegistrationView = Awaited<ReturnType<typeof showOwnRegistration>>;

/** The other way to come, whether she may take it, and whether there is one at all. */
function otherWay(one: Registration, event: EventView, now: number) {
  const attendance = one.attendance === "online" ? ("on-site" as const) : ("online" as const);
  const verdict = switchTo(one, attendance, event, seatsOf(event.capacity, event.counts), now);
  const offered = event.mode === "hybrid" && one.sessionId === null && isLive(one.state) && isExpected(event.state);
  return { attendance, offered, verdict: verdict.ok ? accepted : verdict };
}
