import type { Event } from "~/domains/events/event/event";
import type { EventSession } from "~/domains/events/event/event.store.server";
import type { Registration } from "~/domains/events/registration/registration";
import type { NewMail } from "~/domains/mail/mail.store.server";
import { type TextKey, translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { formatInstant } from "~/kernel/instant-format";
import { formatSpan } from "~/kernel/instant-span";
import type { MailReader } from "../../mail-reader.server";
import { placeOf } from "./event-place";

/** What happened to somebody's registration. */
export type RegistrationNews =
  | "confirmed"
  | "pending"
  | "waitlisted"
  | "approved"
  | "movedUp"
  | "offered"
  | "expired"
  | "unreached"
  | "undecided"
  | "declined"
  | "cancelled"
  | "leftLine"
  | "cancelledByOrganizer"
  | "switched"
  | "excused";

const HERE = { "on-site": "mail.registration.hereOnSite", online: "mail.registration.hereOnline" } as const;

/**
 * A mail about her own registration, in the language she chose. It answers something she asked for or changes what she may count on: it
 * has no topic and always goes.
 * @param session where it is about a seat in one: its time and room are what she has to know
 */
export function registrationMail(
  { personId, to, locale }: MailReader,
  news: RegistrationNews,
  { event, session, one }: { event: Event; session: EventSession | null; one: Registration },
): NewMail {
  const t = translator(locale);
  const { startsAt, endsAt } = session ?? event;
  const title = session === null ? event.title : t("ui.aside", { what: event.title, aside: session.title });
  const values = {
    title,
    site: t("ui.siteName"),
    when: formatSpan(startsAt, endsAt, locale),
    where: placeOf(locale, event, one.attendance, session?.room ?? null),
    here: t(session ? "mail.registration.hereSession" : HERE[one.attendance]),
    how: t(`events.attendance.${one.attendance}`),
    until: one.offeredUntil === null ? "" : formatInstant(one.offeredUntil, locale),
    reason: one.reason ?? t("mail.registration.noReason"),
    organizer: event.organizerName,
    contact: event.contact,
    link: `${config.origin}/me/events/${one.id}`,
    event: `${config.origin}/events/${event.slug}`,
  };
  const key = `mail.registration.${news}` as const;
  return {
    personId,
    to,
    locale,
    template: `registration-${news}`,
    subject: t(`${key}Subject` as TextKey, values),
    text: t(`${key}Text` as TextKey, values),
  };
}
