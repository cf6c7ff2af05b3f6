import type { AttendanceMode, RegistrationState } from "@db/statuses";
import { type Locale, translator } from "~/i18n/translate";
import type { Event } from "../event/event";
import type { EventSession } from "../event/event.store.server";
import { placeLine } from "../event/place-line";
import { wasCalledOff } from "../event/state-questions";
import type { CalendarEntry } from "./calendar-object";

/** What a calendar may know of an event. The meeting link is not among it: calendars are handed on (contract). */
export type CalendarEvent = Pick<
  Event,
  | "id"
  | "slug"
  | "title"
  | "summary"
  | "mode"
  | "venue"
  | "address"
  | "startsAt"
  | "endsAt"
  | "organizerName"
  | "contact"
  | "sequence"
  | "createdAt"
  | "changedAt"
  | "publishedAt"
  | "postponedAt"
  | "cancelledAt"
>;
export type CalendarSession = Pick<EventSession, "id" | "title" | "room" | "startsAt" | "endsAt">;

/** Where and how entries are written. */
export interface EntryPlace {
  locale: Locale;
  /** Public origin of the site. */
  origin: string;
  /** The address that the site's mails come from: it stands for the organizer (RFC 5546 wants one). */
  sender: string;
  /** The name of the event's kind. */
  kind: string;
  /** How the one whose calendar it is takes part; in calendars of everybody nobody's. */
  attendance?: AttendanceMode;
}

/**
 * An event as a calendar shows it, or one of its sessions. The UID is the thing's own id (RFC 7986 §5.3 wants no host in it), so that it
 * stays the same wherever it is read and whatever happens to it. A postponed event is cancelled at its old time; the new one comes
 * with the same UID and a higher SEQUENCE.
 */
export function eventEntry(
  event: CalendarEvent,
  place: EntryPlace,
  session: CalendarSession | null = null,
): CalendarEntry {
  const { id, startsAt, endsAt } = session ?? event;
  const created = event.publishedAt ?? event.createdAt;
  return {
    uid: id,
    sequence: event.sequence,
    createdAt: created,
    changedAt: Math.max(event.changedAt, created),
    stampedAt: Math.max(event.changedAt, created),
    startsAt,
    endsAt,
    status: wasCalledOff(event) ? "CANCELLED" : "CONFIRMED",
    title: titleOf(event, place, session),
    description: descriptionOf(event, place),
    location: locationOf(event, place, session),
    url: pageOf(event, place),
    category: place.kind,
    organizer: { name: event.organizerName, address: place.sender },
    busy: false,
  };
}

/** The title with what stands against the event, or with her state where she has no seat yet: many programs show no STATUS. */
export function titleOf(
  event: CalendarEvent,
  { locale }: Pick<EntryPlace, "locale">,
  session: CalendarSession | null,
  state?: RegistrationState,
): string {
  const t = translator(locale);
  const title = session
    ? t("eventCalendar.entry.session", { event: event.title, session: session.title })
    : event.title;
  if (event.cancelledAt !== null || state === "cancelled" || state === "declined" || state === "expired")
    return t("eventCalendar.entry.cancelled", { title });
  if (event.postponedAt !== null) return t("eventCalendar.entry.postponed", { title });
  return state === undefined || state === "confirmed" ? title : t(`eventCalendar.entry.${state}`, { title });
}

const pageOf = ({ slug }: CalendarEvent, { origin }: EntryPlace): string =>
  `${origin}/events/${encodeURIComponent(slug)}`;

function descriptionOf(event: CalendarEvent, place: EntryPlace): string {
  const t = translator(place.locale);
  return [
    ...(event.cancelledAt !== null ? [t("eventCalendar.entry.cancelledText")] : []),
    ...(event.cancelledAt === null && event.postponedAt !== null ? [t("eventCalendar.entry.postponedText")] : []),
    event.summary,
    ...(event.mode === "on-site" ? [] : [t("eventCalendar.entry.onlineText")]),
    ...(event.contact === "" ? [] : [t("eventCalendar.entry.contact", { contact: event.contact })]),
    t("eventCalendar.entry.more", { link: pageOf(event, place) }),
  ].join("\n");
}

function locationOf(event: CalendarEvent, { locale, attendance }: EntryPlace, session: CalendarSession | null): string {
  const t = translator(locale);
  // A phone would send her to the room.
  const fromAfar = event.mode === "hybrid" && attendance === "online" && session === null;
  if (event.mode === "online" || fromAfar) return t("eventCalendar.entry.online");
  return placeLine(event, session?.room, t("ui.comma"));
}
