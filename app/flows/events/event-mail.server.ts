import type { Event } from "~/domains/events/event/event";
import type { EventSession } from "~/domains/events/event/event.store.server";
import type { Registration } from "~/domains/events/registration/registration";
import type { NewMail } from "~/domains/mail/mail.store.server";
import { type Locale, type TextKey, translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { formatInstant, formatTime, isoDayOf } from "~/kernel/instant-format";
import type { MailReader } from "../mail-reader.server";

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
  | "tomorrow"
  | "answerSoon";

/** Reminders can be left; what changes her plans is told to everybody. */
const REMINDERS: readonly EventNews[] = ["soon", "tomorrow", "answerSoon"];

export interface EventMail {
  event: Event;
  registration: Registration;
  before?: Event;
  fields?: readonly string[];
  session?: EventSession;
  reason?: string;
}

/** `2026年12月4日 周五 14:00至17:00`; the day of the end is said where it is another. */
export function timeSpan(locale: Locale, { startsAt, endsAt }: { startsAt: number; endsAt: number }): string {
  const end = isoDayOf(startsAt) === isoDayOf(endsAt) ? formatTime(endsAt) : formatInstant(endsAt, locale);
  return translator(locale)("mail.event.span", { from: formatInstant(startsAt, locale), to: end });
}

/** A mail about an event that its reader signed up for, in her language. */
export function eventMail(
  { personId, to, locale }: MailReader,
  news: EventNews,
  { event, registration, before, fields = [], session, reason }: EventMail,
): NewMail {
  const t = translator(locale);
  const values = {
    title: event.title,
    session: session?.title ?? "",
    sessionTime: session ? timeSpan(locale, session) : "",
    room: session?.room ?? t("mail.event.noRoom"),
    when: timeSpan(locale, event),
    before: before ? timeSpan(locale, before) : "",
    where: whereOf(locale, event),
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
    ...{ personId, to, locale, eventId: event.id },
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
    ...{ code, title: event.title, when: timeSpan(locale, event), where: whereOf(locale, event) },
    ...{ organizer: event.organizerName, contact: event.contact, site: t("ui.siteName") },
    link: `${config.origin}/events/${event.slug}`,
  };
  return {
    ...{ personId, to, locale, eventId: event.id },
    template: "event-invited",
    subject: t("mail.event.invitedSubject", values),
    text: t("mail.event.invitedText", values),
  };
}

/** Where it takes place, in a line; the link of an online one stands on her own page only, behind the sign-in. */
function whereOf(locale: Locale, { mode, venue, address }: Event): string {
  const place = [address, venue].filter(Boolean).join(" ");
  const t = translator(locale);
  if (mode === "online") return t("mail.event.online");
  return mode === "hybrid" ? t("mail.event.hybrid", { place }) : place;
}
