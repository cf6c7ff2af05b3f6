import { db } from "@db/client.server";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { ownPass, type PassDrawing } from "~/domains/events/check-in/own-pass.server";
import { canDo, type Event, eventState } from "~/domains/events/event/event";
import {
  changesOf,
  type EventSession,
  getPublicEvent,
  questionsOf,
  sessionsOf,
} from "~/domains/events/event/event.store.server";
import { kindName } from "~/domains/events/event/event-kinds";
import { findEventKinds } from "~/domains/events/event/event-kinds.server";
import { publicFacts } from "~/domains/events/event/public-facts";
import { isAhead } from "~/domains/events/event/state-questions";
import { ownRegistrations } from "~/domains/events/registration/own-registration.store.server";
import { canCancel, isLive, type Registration } from "~/domains/events/registration/registration";
import { countSeats, seatsOfUnits } from "~/domains/events/registration/seat.store.server";
import type { SeatCounts } from "~/domains/events/registration/seats";
import { NOBODY } from "~/domains/events/registration/seats";
import type { Visitor } from "~/domains/people/visitor";
import type { Locale } from "~/i18n/translate";
import { type OwnRegistration, ownRegistrationViews } from "./own/own-registration.server";

/** A session of the agenda; `seats` where it has its own. */
export interface AgendaItem extends Pick<EventSession, "id" | "title" | "room" | "startsAt" | "endsAt" | "speakers"> {
  ownSeats: boolean;
  capacity: number | null;
  seats: SeatCounts | null;
}

/** A published event as this visitor sees it; the meeting link is in it only for who is confirmed to take part online. */
export async function showEvent(visitor: Visitor, slug: string, { now, locale }: { now: number; locale: Locale }) {
  const event = await getPublicEvent(db, slug);
  const [sessions, questions, counts, kinds, regions, own, changes] = await Promise.all([
    sessionsOf(db, event.id),
    questionsOf(db, event.id),
    countSeats(db, event.id),
    findEventKinds(db),
    findRegions(),
    visitor.signedIn ? ownRegistrations(db, event.id, visitor.personId) : [],
    changesOf(db, event.id),
  ]);
  const agenda = await agendaOf(sessions);
  const mine = await ownRegistrationViews(own);
  const whole = mine.find(({ sessionId }) => sessionId === null) ?? null;
  return {
    ...publicFacts(event),
    state: eventState(event, now),
    kind: kindName(kinds, event.kind, locale),
    region: placeName(event.regionCode, regions),
    agenda,
    questions,
    counts,
    register: canDo("register", event, now),
    whole,
    seats: mine.filter(({ sessionId }) => sessionId !== null),
    live: whole !== null && isLive(whole.state),
    leaves: whole !== null && canCancel(whole, event, now).ok,
    pass: await passOf(
      event,
      own.find(({ sessionId }) => sessionId === null),
      now,
    ),
    meetingLink: seesLink(event, whole, now) ? event.meetingLink : null,
    calledOff: changes.find(({ kind }) => kind === "cancelled" || kind === "postponed")?.reason ?? null,
  };
}
export type EventView = Awaited<ReturnType<typeof showEvent>>;

/** Her pass, while there is a door to show it at: whoever takes part online needs none. */
async function passOf(event: Event, whole: Registration | undefined, now: number): Promise<PassDrawing | null> {
  return isAhead(eventState(event, now)) && whole && whole.attendance === "on-site" ? ownPass(whole) : null;
}

/** The link is for those who are confirmed to take part online, while it can still be of use. */
function seesLink(event: Event, whole: OwnRegistration | null, now: number): boolean {
  if (whole?.state !== "confirmed" || whole.attendance !== "online") return false;
  return isAhead(eventState(event, now));
}

/** Sessions with how full those are that have seats of their own, asked at once. */
async function agendaOf(sessions: readonly EventSession[]): Promise<AgendaItem[]> {
  const own = sessions.flatMap(({ id, ownSeats }) => (ownSeats ? [id] : []));
  const seats = await seatsOfUnits(db, own);
  return sessions.map(({ id, title, room, startsAt, endsAt, speakers, ownSeats, capacity }) => ({
    id,
    title,
    room,
    startsAt,
    endsAt,
    speakers,
    ownSeats,
    capacity,
    seats: ownSeats ? (seats.get(id) ?? NOBODY) : null,
  }));
}
