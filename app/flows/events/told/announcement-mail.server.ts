import type { Announcement } from "~/domains/events/announcement/announcement";
import type { Event } from "~/domains/events/event/event";
import type { NewMail } from "~/domains/mail/mail.store.server";
import { translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import type { MailReader } from "../../mail-reader.server";
import { timeSpan } from "./event-mail.server";

/**
 * What an organizer wrote, as it reaches one of those who come. It is the organizer's word and not a change of the event, which is told
 * by itself: whoever left the mails about events reads it on her own page.
 */
export function announcementMail(
  { personId, to, locale }: MailReader,
  event: Event,
  { subject, text }: Pick<Announcement, "subject" | "text">,
  registrationId: string,
): NewMail {
  const t = translator(locale);
  const values = {
    subject,
    text,
    title: event.title,
    when: timeSpan(locale, event),
    organizer: event.organizerName,
    contact: event.contact,
    link: `${config.origin}/me/events/${registrationId}`,
  };
  return {
    personId,
    to,
    locale,
    eventId: event.id,
    topic: "events",
    template: "event-announcement",
    subject: t("mail.event.announcementSubject", values),
    text: t("mail.event.announcementText", values),
  };
}
