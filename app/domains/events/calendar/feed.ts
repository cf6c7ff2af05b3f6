import type { RegistrationState } from "@db/statuses";
import { DAY_MS } from "~/kernel/milliseconds";
import { wasCalledOff } from "../event/state-questions";
import type { Registration } from "../registration/registration";
import { type CalendarEntry, calendarObject, type FeedNames } from "./calendar-object";
import { type CalendarEvent, type CalendarSession, type EntryPlace, eventEntry, titleOf } from "./event-entry";
import { ALARM_MINUTES } from "./invite";

/** Events stay in the public feeds for so long after their end, and seats that were given up in a person's own after they were. */
export const FEED_PAST_DAYS = 90;
export const GIVEN_UP_DAYS = 30;
/** How often it is worth asking for a feed again (minutes). */
const REFRESH_MINUTES = 60;

export const feedSince = (now: number): number => now - FEED_PAST_DAYS * DAY_MS;

/** A feed's text, and when what stands in it changed last (ms; 0 when nothing stands in it). */
export interface Feed {
  text: string;
  changedAt: number;
}

type Place = Omit<EntryPlace, "kind">;
type KindOf = (kind: string) => string;
type FeedEvent = CalendarEvent & { kind: string };
type Names = Omit<FeedNames, "refreshMinutes">;

const feed = (entries: readonly CalendarEntry[], names: Names): Feed => ({
  text: calendarObject("PUBLISH", entries, { ...names, refreshMinutes: REFRESH_MINUTES }),
  changedAt: entries.reduce((latest, { changedAt }) => Math.max(latest, changedAt), 0),
});

/** The feed of published events for everyone: no reminders, and nobody's time is taken up by it. */
export const publicFeed = (events: readonly FeedEvent[], names: Names, place: Place, kindOf: KindOf): Feed =>
  feed(
    events.map((event) => eventEntry(event, { ...place, kind: kindOf(event.kind) })),
    names,
  );

/** A seat of a person, in an event or in one of its sessions. */
export interface OwnSeat {
  event: FeedEvent;
  session: CalendarSession | null;
  registration: Pick<Registration, "id" | "unitId" | "state" | "stateAt" | "appliedAt" | "attendance">;
  /** Sign-ups of hers for the same that ended before this one. */
  endedBefore: number;
}

/**
 * A person's own events: what she has a seat in is confirmed, where she waits or is asked it is tentative, and what she gave up or lost
 * stays as cancelled for GIVEN_UP_DAYS, so that every program takes it out. Of several sign-ups for one thing the newest counts.
 */
export function personalFeed(seats: readonly OwnSeat[], names: Names, place: Place, kindOf: KindOf, now: number): Feed {
  const newest = new Map<string, OwnSeat>();
  for (const seat of seats) {
    const { unitId, appliedAt, id } = seat.registration;
    const known = newest.get(unitId)?.registration;
    if (!known || known.appliedAt < appliedAt || (known.appliedAt === appliedAt && known.id < id))
      newest.set(unitId, seat);
  }
  const shown = [...newest.values()].filter(
    ({ registration: { state, stateAt } }) => statusOf(state) !== "CANCELLED" || stateAt > now - GIVEN_UP_DAYS * DAY_MS,
  );
  return feed(
    shown.map((seat) => seatEntry(seat, { ...place, kind: kindOf(seat.event.kind) })),
    names,
  );
}

function seatEntry({ event, session, registration, endedBefore }: OwnSeat, place: EntryPlace): CalendarEntry {
  const { state, stateAt, attendance } = registration;
  const entry = eventEntry(event, { ...place, attendance }, session);
  const own = statusOf(state);
  const comes = own === "CONFIRMED" && !wasCalledOff(event);
  const changedAt = Math.max(entry.changedAt, stateAt);
  // The same number as in the mail about it (invite.ts).
  const raised = own === "CANCELLED" && !wasCalledOff(event) ? 1 : 0;
  return {
    ...entry,
    sequence: event.sequence + endedBefore + raised,
    changedAt,
    stampedAt: changedAt,
    status: wasCalledOff(event) ? "CANCELLED" : own,
    title: titleOf(event, place, session, state),
    busy: comes,
    ...(comes && { alarmMinutes: ALARM_MINUTES }),
  };
}

const STATUS: Record<RegistrationState, "CONFIRMED" | "TENTATIVE" | "CANCELLED"> = {
  confirmed: "CONFIRMED",
  pending: "TENTATIVE",
  waitlisted: "TENTATIVE",
  offered: "TENTATIVE",
  declined: "CANCELLED",
  expired: "CANCELLED",
  cancelled: "CANCELLED",
};
const statusOf = (state: RegistrationState) => STATUS[state];
