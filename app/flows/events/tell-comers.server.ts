import type { Event } from "~/domains/events/event/event";
import type { EventSession } from "~/domains/events/event/event.store.server";
import { movedBy } from "~/domains/events/event/event-facts";
import { mailedComers } from "~/domains/events/registration/comers.server";
import { unitsOf } from "~/domains/events/registration/units.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { DEFAULT_LOCALE } from "~/i18n/translate";
import { type EventNews, eventMail } from "./event-mail.server";
import { seatCalendar } from "./seat-calendar.server";

export interface Said {
  reason?: string;
  /** How it stood before. */
  before?: Event;
  /** What changed of it. */
  fields?: readonly string[];
}

/** What becomes of the entry in her calendar. */
const CALENDAR: Partial<Record<EventNews, "REQUEST" | "CANCEL">> = {
  ...{ changed: "REQUEST", rescheduled: "REQUEST", sessionChanged: "REQUEST" },
  ...{ postponed: "CANCEL", cancelled: "CANCEL", sessionRemoved: "CANCEL" },
};

/**
 * Queues a mail to everybody who holds or waits for a seat, in the transaction of the act; who has a seat in a session of its own is told
 * of that too, since it stands in her calendar by itself. Who signs in with a mobile number reads it on her own page.
 */
export async function tellComers(tx: Tx, event: Event, news: EventNews, said: Said = {}): Promise<void> {
  for (const { registration, ...to } of await mailedComers(tx, event.id))
    await tell(tx, news, { event, session: null, one: registration }, to, { ...said, event });
  for (const { session } of await unitsOf(tx, event)) {
    if (session === null) continue;
    const fields = said.fields?.filter((name) => name !== "endsAt");
    // An end that moved is none of the session's.
    if (news === "changed" && fields?.length === 0) continue;
    const { title, startsAt, endsAt } = session;
    const shown = { ...event, title: `${event.title}（${title}）`, startsAt, endsAt };
    const before = said.before && { ...shown, ...spanOf(movedBy(session, event, said.before)) };
    for (const { registration, ...to } of await mailedComers(tx, session.id))
      if (registration.state === "confirmed")
        await tell(tx, news, { event, session, one: registration }, to, { ...said, before, fields, event: shown });
  }
}

/** The same about one session only: those with a seat in it, or in its line. */
export async function tellSession(
  tx: Tx,
  event: Event,
  session: EventSession,
  news: "sessionChanged" | "sessionRemoved",
  reason?: string,
): Promise<void> {
  for (const { registration, ...to } of await mailedComers(tx, session.id))
    await tell(tx, news, { event, session, one: registration }, to, { event, session, reason });
}

type Comer = Awaited<ReturnType<typeof mailedComers>>[number];
type Seat = Parameters<typeof seatCalendar>[2];

async function tell(
  tx: Tx,
  news: EventNews,
  seat: Seat,
  { account, locale }: Omit<Comer, "registration">,
  said: Omit<Parameters<typeof eventMail>[2], "registration">,
): Promise<void> {
  const personId = seat.one.personId as string;
  const reader = { personId, to: account as string, locale: locale ?? DEFAULT_LOCALE };
  const method = CALENDAR[news];
  // Only who has a seat has it in her calendar.
  const calendar = method && seat.one.state === "confirmed" ? await seatCalendar(tx, method, seat, reader) : {};
  await queueMail(tx, { ...eventMail(reader, news, { ...said, registration: seat.one }), ...calendar });
}

const spanOf = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }) => ({ startsAt, endsAt });
