import { announce } from "~/domains/events/announcement/announce.server";
import type { AnnouncementForm } from "~/domains/events/announcement/announcement-form";
import { person, transact } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import type { Organizer } from "~/domains/people/proof";
import { DEFAULT_LOCALE } from "~/i18n/translate";
import { oneAtATime } from "~/kernel/one-at-a-time";
import { announcementMail } from "./announcement-mail.server";

/** Writes to those who come to an event of hers; who signs in with a mobile number reads it on her own page. @throws NotFound, Refused */
export const announceToComers = (by: Organizer, slug: string, words: AnnouncementForm & { formKey: string | null }) =>
  oneAtATime(`event ${slug}`, () =>
    transact(person(by.personId), async (tx) => {
      const announced = await announce(tx, by, slug, words);
      if (!announced.ok) return announced;
      const { event, announcement, to } = announced;
      for (const { personId, account, accountKind, locale, registration } of to)
        if (personId !== null && account !== null && accountKind === "email") {
          const reader = { personId, to: account, locale: locale ?? DEFAULT_LOCALE };
          await queueMail(tx, announcementMail(reader, event, announcement, registration.id));
        }
      return announced;
    }),
  );
