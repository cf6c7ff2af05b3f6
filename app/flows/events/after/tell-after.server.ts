import type { Event } from "~/domains/events/event/event";
import type { Tx } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { type TextKey, translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { formatMinutes } from "~/kernel/instant-format";
import { findMailReader } from "../../mail-reader.server";

type Told = Pick<Event, "slug" | "title">;

/** She is told what was booked, changed or taken back; somebody with a mobile number reads it on her own pages. */
export async function tellAttendance(
  tx: Tx,
  personId: string,
  event: Told,
  { minutes, before, reason }: { minutes: number; before: number | null; reason: string },
): Promise<void> {
  const news = before === null ? "hoursBooked" : minutes === 0 ? "hoursTakenBack" : "hoursCorrected";
  await tell(tx, personId, event, "hours", news, "/me/hours", { minutes, before: before ?? 0, reason });
}

/** Who was registered is told that the minutes are there. */
export const tellMinutes = (tx: Tx, personId: string, event: Told): Promise<void> =>
  tell(tx, personId, event, "events", "minutesPublished", `/events/${event.slug}#after`, {
    minutes: 0,
    before: 0,
    reason: "",
  });

/** Who was there is asked what she thinks of it. */
export const askOpinion = (tx: Tx, personId: string, event: Told): Promise<void> =>
  tell(tx, personId, event, "events", "surveyOpened", `/events/${event.slug}/feedback`, {
    minutes: 0,
    before: 0,
    reason: "",
  });

async function tell(
  tx: Tx,
  personId: string,
  event: Told,
  topic: "hours" | "events",
  news: "hoursBooked" | "hoursCorrected" | "hoursTakenBack" | "minutesPublished" | "surveyOpened",
  path: string,
  said: { minutes: number; before: number; reason: string },
): Promise<void> {
  const reader = await findMailReader(tx, personId);
  if (!reader) return;
  const { locale, ...to } = reader;
  const t = translator(locale);
  const values = {
    ...{ site: t("ui.siteName"), title: event.title, link: config.origin + path, reason: said.reason },
    ...{ minutes: formatMinutes(said.minutes, locale), before: formatMinutes(said.before, locale) },
  };
  const because = said.reason === "" ? "" : t("mail.after.because", values);
  await queueMail(tx, {
    ...to,
    locale,
    topic,
    template: `event-${news}`,
    subject: t(`mail.after.${news}Subject` as TextKey, values),
    text: t(`mail.after.${news}Text` as TextKey, { ...values, because }),
  });
}
