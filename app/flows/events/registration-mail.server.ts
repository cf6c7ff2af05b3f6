import type { Event } from "~/domains/events/event/event";
import type { Registration } from "~/domains/events/registration/registration";
import type { NewMail } from "~/domains/mail/mail.store.server";
import { type TextKey, translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { formatInstant } from "~/kernel/instant-format";
import type { MailReader } from "../mail-reader.server";

/** What happened to somebody's registration. */
export type RegistrationNews =
  | "confirmed"
  | "pending"
  | "waitlisted"
  | "approved"
  | "movedUp"
  | "offered"
  | "expired"
  | "declined"
  | "cancelled"
  | "cancelledByOrganizer"
  | "switched"
  | "excused";

/**
 * A mail about her own registration, in the language she chose. It answers something she asked for or changes what she may count on: it
 * has no topic and always goes.
 * @param session title of the session where it is about a seat in one, else null
 */
export function registrationMail(
  { personId, to, locale }: MailReader,
  news: RegistrationNews,
  { event, session, one }: { event: Event; session: string | null; one: Registration },
): NewMail {
  const t = translator(locale);
  const title = session === null ? event.title : `${event.title}（${session}）`;
  const values = {
    title,
    site: t("ui.siteName"),
    when: formatInstant(event.startsAt, locale),
    where:
      event.mode === "online" ? t("mail.registration.online") : [event.address, event.venue].filter(Boolean).join(" "),
    how: t(`events.attendance.${one.attendance}`),
    until: one.offeredUntil === null ? "" : formatInstant(one.offeredUntil, locale),
    reason: one.reason ?? t("mail.registration.noReason"),
    organizer: event.organizerName,
    contact: event.contact,
    link: `${config.origin}/me/events/${one.id}`,
  };
  const key = `mail.registration.${news}` as const;
  return {
    ...{ personId, to, locale },
    template: `registration-${news}`,
    subject: t(`${key}Subject` as TextKey, values),
    text: t(`${key}Text` as TextKey, values),
  };
}
