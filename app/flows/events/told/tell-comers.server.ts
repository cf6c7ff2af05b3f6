import type { Event } from "~/domains/events/event/event";
import type { EventSession } from "~/domains/events/event/event.store.server";
import { movedBy } from "~/domains/events/event/event-facts";
import { mailedComers } from "~/domains/events/registration/comers.server";
import { unitsOf } from "~/domains/events/registration/units.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { DEFAULT_LOCALE } from "~/i18n/translate";
import { type EventMail, type EventNews, eventMail } from "./event-mail.server";
import { seatCalendars } from "./seat-calendar.server";

export interface Said {
  reason?: string;
  /** How it stood before. */
  before?: Event;
  /** What changed of it. */
  fields?: readonly string[];
}

/** What becomes of the entry in her calendar. */
const CALENDAR: Partial<Record<EventNews, "REQUEST" | "CANCEL">> = {
  changed: "REQUEST",
  rescheduled: "REQUEST",
  sessionChanged: "REQUEST",
  postponed: "CANCEL",
  cancelled: "CANCEL",
  sessionRemoved: "CANCEL",
};

/**
 * Queues a mail to everybody who holds or waits for a seat, in the transaction of the act; who has a seat in a session of its own is told
 * of that too, since it stands in her calendar by itself. Who signs in with a mobile number reads it on her own page.
 */
export async function tellComers(tx: Tx, event: Event, news: EventNews, said: Said = {}): Promise<void> {
  await tell(tx, news, { event, session: null }, await mailedComers(tx, event.id), { ...said, event });
  for (const { session } of await unitsOf(tx, event)) {
    if (session === null) continue;
    const fields = said.fields?.filter((name) => name !== "endsAt");
    // An end that moved is none of the session's.
    if (news === "changed" && fields?.length === 0) continue;
    const before = said.before && { ...event, ...spanOf(movedBy(session, event, said.before)) };
    const seated = (await mailedComers(tx, session.id)).filter(
      ({ registration }) => registration.state === "confirmed",
    );
    await tell(tx, news, { event, session }, seated, { ...said, before, fields, event, seatIn: session });
  }
}

/** Queues a mail to those alone who are confirmed to take part online. */
export async function tellOnline(tx: Tx, event: Event, news: EventNews): Promise<void> {
  const online = (await mailedComers(tx, event.id)).filter(
    ({ registration: { state, attendance } }) => state === "confirmed" && attendance === "online",
  );
  await tell(tx, news, { event, session: null }, online, { event });
}

/** The same about one session only: those with a seat in it, or in its line. */
export async function tellSession(
  tx: Tx,
  event: Event,
  session: EventSession,
  news: "sessionChanged" | "sessionRemoved",
  reason?: string,
): Promise<void> {
  await tell(tx, news, { event, session }, await mailedComers(tx, session.id), { event, session, reason });
}

type Comers = Awaited<ReturnType<typeof mailedComers>>;

/** Writes to all who are told the same of one unit. */
async function tell(
  tx: Tx,
  news: EventNews,
  thing: Parameters<typeof seatCalendars>[2],
  comers: Comers,
  said: Omit<EventMail, "registration">,
): Promise<void> {
  const method = CALENDAR[news];
  const calendarOf = method && comers.length > 0 ? await seatCalendars(tx, method, thing) : null;
  for (const { registration, account, locale, name } of comers) {
    const personId = registration.personId as string;
    const reader = { personId, to: account as string, locale: locale ?? DEFAULT_LOCALE };
    // Only who has a seat has it in her calendar.
    const calendar = calendarOf && registration.state === "confirmed" ? calendarOf(reader, name, registration) : {};
    await queueMail(tx, { ...eventMail(reader, news, { ...said, registration }), ...calendar });
  }
}

const spanOf = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }) => ({ startsAt, endsAt });
