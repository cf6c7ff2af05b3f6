import type { Event } from "~/domains/events/event/event";
import type { EventSession } from "~/domains/events/event/event.store.server";
import { placeLine } from "~/domains/events/event/place-line";
import type { Registration } from "~/domains/events/registration/registration";
import { daysAhead } from "~/domains/events/registration/reminders";
import type { NewMail } from "~/domains/mail/mail.store.server";
import { type Locale, type TextKey, type Translate, translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { formatDay, formatInstant } from "~/kernel/instant-format";
import { formatSpan } from "~/kernel/instant-span";
import type { MailReader } from "../../mail-reader.server";
import { placeOf } from "./event-place";

/** What those who come are told of their event, and before it. */
export type EventNews =
  | "changed"
  | "linkChanged"
  | "postponed"
  | "rescheduled"
  | "cancelled"
  | "sessionChanged"
  | "sessionRemoved"
  | "soon"
  | "last"
  | "answerSoon";

/** Reminders can be left; what changes her plans is told to everybody. */
const REMINDERS: readonly EventNews[] = ["soon", "last", "answerSoon"];

export interface EventMail {
  event: Event;
  registration: Registration;
  before?: Event;
  fields?: readonly string[];
  session?: EventSession;
  /** Where it is about a seat in a session of its own: it tells of that by the session's title, time and room. */
  seatIn?: EventSession | null;
  reason?: string;
  /** When a reminder is written (ms): its words count the days from then. */
  now?: number;
}

export const timeSpan = (locale: Locale, { startsAt, endsAt }: { startsAt: number; endsAt: number }): string =>
  formatSpan(startsAt, endsAt, locale);

/** An event as a mail about a seat in one of its sessions shows it: by the session's title, time and room. */
const shownBy = (t: Translate, event: Event, session: EventSession): Event => ({
  ...event,
  title: t("ui.aside", { what: event.title, aside: session.title }),
  venue: placeLine({ address: null, venue: event.venue }, session.room, t("ui.comma")) || null,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
});

/** A mail about an event that its reader signed up for, in her language. */
export function eventMail(
  { personId, to, locale }: MailReader,
  news: EventNews,
  { event: whole, registration, before, fields = [], session, seatIn, reason, now }: EventMail,
): NewMail {
  const t = translator(locale);
  const event = seatIn ? shownBy(t, whole, seatIn) : whole;
  const values = {
    title: event.title,
    session: session?.title ?? "",
    sessionTime: session ? timeSpan(locale, session) : "",
    room: session?.room ?? t("mail.event.noRoom"),
    when: timeSpan(locale, event),
    before: before ? timeSpan(locale, before) : "",
    where: placeOf(locale, event, registration.attendance),
    day: dayWords(locale, now ?? event.startsAt, event.startsAt),
    here: t(registration.attendance === "online" ? "mail.event.linkHere" : "mail.event.passHere"),
    date: formatDay(event.startsAt, locale, { weekday: true, short: true }),
    what:
      fields.length === 0
        ? ""
        : [...new Set(fields.map((field) => t(`mail.event.fields.${field}` as TextKey)))].join(t("ui.listWith")),
    until: registration.offeredUntil === null ? "" : formatInstant(registration.offeredUntil, locale),
    reason: reason ?? "",
    organizer: event.organizerName,
    contact: event.contact,
    site: t("ui.siteName"),
    link: `${config.origin}/me/events/${registration.id}`,
  };
  const key = `mail.event.${news}` as const;
  return {
    personId,
    to,
    locale,
    eventId: event.id,
    ...(REMINDERS.includes(news) && { topic: "events" }),
    template: `event-${news}`,
    subject: t(`${key}Subject` as TextKey, values),
    text: t(`${key}Text` as TextKey, values),
  };
}

/** The letter to an e-mail address that is invited; nobody has to be behind it yet. */
export function invitationMail(
  { personId, to, locale }: Omit<MailReader, "personId"> & { personId: string | null },
  event: Event,
  code: string,
): NewMail {
  const t = translator(locale);
  const values = {
    code,
    title: event.title,
    when: timeSpan(locale, event),
    where: placeOf(locale, event, null),
    organizer: event.organizerName,
    contact: event.contact,
    site: t("ui.siteName"),
    link: `${config.origin}/events/${event.slug}`,
  };
  return {
    personId,
    to,
    locale,
    eventId: event.id,
    template: "event-invited",
    subject: t("mail.event.invitedSubject", values),
    text: t("mail.event.invitedText", values),
  };
}

/** 今天, 明天, 后天, 3天以后: by the calendar of Shanghai. */
function dayWords(locale: Locale, now: number, startsAt: number): string {
  const t = translator(locale);
  const count = daysAhead(now, startsAt);
  const near = [t("mail.event.today"), t("mail.event.tomorrow"), t("mail.event.dayAfter")][count];
  return near ?? t("mail.event.inDays", { count });
}
