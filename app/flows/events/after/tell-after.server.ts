import type { Event } from "~/domains/events/event/event";
import type { Tx } from "~/domains/ledger/transact.server";
import { formatMinutes } from "~/kernel/instant-format";
import { tellPerson } from "../../tell-person.server";

type Told = Pick<Event, "slug" | "title">;

/** What is told: where nothing stood, nothing is said to have been changed; only what somebody says by hand has a reason then. */
function newsOf(minutes: number, before: number | null, reason: string) {
  if (before !== null) return minutes === 0 ? "hoursTakenBack" : "hoursCorrected";
  if (minutes === 0) return "saidAbsent";
  return reason === "" ? "hoursBooked" : "hoursAdded";
}

/** She is told what was booked, changed or taken back; somebody with a mobile number reads it on her own pages. */
export async function tellAttendance(
  tx: Tx,
  personId: string,
  { title }: Told,
  { minutes, before, reason }: { minutes: number; before: number | null; reason: string },
): Promise<void> {
  const news = newsOf(minutes, before, reason);
  await tellPerson(tx, personId, {
    template: `event-${news}`,
    words: `mail.after.${news}`,
    topic: "hours",
    path: "/me/hours",
    values: (locale, t) => ({
      title,
      minutes: formatMinutes(minutes, locale),
      before: formatMinutes(before ?? 0, locale),
      because: reason === "" ? "" : t("mail.after.because", { reason }),
    }),
  });
}

/** Who was registered is told that the minutes are there. */
export const tellMinutes = (tx: Tx, personId: string, event: Told): Promise<void> =>
  tellOfEvent(tx, personId, event, "minutesPublished", "#after");

/** Who was there is asked what she thinks of it. */
export const askOpinion = (tx: Tx, personId: string, event: Told): Promise<void> =>
  tellOfEvent(tx, personId, event, "surveyOpened", "/feedback");

const tellOfEvent = (
  tx: Tx,
  personId: string,
  { slug, title }: Told,
  news: "minutesPublished" | "surveyOpened",
  below: string,
): Promise<void> =>
  tellPerson(tx, personId, {
    template: `event-${news}`,
    words: `mail.after.${news}`,
    topic: "events",
    path: `/events/${slug}${below}`,
    values: { title },
  });
