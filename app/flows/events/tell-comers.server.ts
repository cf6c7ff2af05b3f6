import type { Event } from "~/domains/events/event/event";
import type { EventSession } from "~/domains/events/event/event.store.server";
import { mailedComers } from "~/domains/events/registration/comers.server";
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
  /** The session that it is about: those with a seat in it are told. */
  session?: EventSession;
}

/**
 * Queues a mail to everybody who holds or waits for a seat, in the transaction of the act. Who signs in with a mobile number reads it on
 * her own page.
 */
export async function tellComers(tx: Tx, event: Event, news: EventNews, said: Said = {}): Promise<void> {
  for (const { registration, account, locale } of await mailedComers(tx, said.session?.id ?? event.id)) {
    const reader = {
      personId: registration.personId as string,
      to: account as string,
      locale: locale ?? DEFAULT_LOCALE,
    };
    const method = CALENDAR[news];
    const about = { event, session: said.session ?? null, one: registration };
    // Only who has a seat has it in her calendar.
    const calendar = method && registration.state === "confirmed" ? await seatCalendar(tx, method, about, reader) : {};
    await queueMail(tx, { ...eventMail(reader, news, { event, registration, ...said }), ...calendar });
  }
}

/** What becomes of the entry in her calendar. */
const CALENDAR: Partial<Record<EventNews, "REQUEST" | "CANCEL">> = {
  ...{ changed: "REQUEST", rescheduled: "REQUEST", sessionChanged: "REQUEST" },
  ...{ postponed: "CANCEL", cancelled: "CANCEL", sessionRemoved: "CANCEL" },
};
