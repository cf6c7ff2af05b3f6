import type { RegistrationState } from "@db/statuses";
import { getEvent, getSession } from "~/domains/events/event/event.store.server";
import type { Registration } from "~/domains/events/registration/registration";
import type { Tx } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { findMailReader } from "../../mail-reader.server";
import { type RegistrationNews, registrationMail } from "./registration-mail.server";
import { seatCalendar } from "./seat-calendar.server";

/** News after which her calendar has the event, and those after which it has it no longer. */
const COMES: readonly RegistrationNews[] = ["confirmed", "approved", "movedUp", "switched"];
const GONE: readonly RegistrationNews[] = ["cancelled", "cancelledByOrganizer"];

/**
 * Queues a mail about her registration in the transaction of the act, with what her calendar needs; who has no e-mail address reads the
 * same on her own page.
 * @param before the state that it left, where it left one: a seat that nobody had is not taken out of a calendar
 */
export async function tellRegistrant(
  tx: Tx,
  one: Registration,
  news: RegistrationNews,
  before?: RegistrationState,
): Promise<void> {
  const reader = one.personId === null ? null : await findMailReader(tx, one.personId);
  if (!reader) return;
  const event = await getEvent(tx, one.eventId);
  const session = one.sessionId === null ? null : await getSession(tx, event.id, one.sessionId);
  const mail = registrationMail(reader, news, { event, session, one });
  const method = COMES.includes(news) ? "REQUEST" : GONE.includes(news) && before === "confirmed" ? "CANCEL" : null;
  const calendar = method === null ? {} : await seatCalendar(tx, method, { event, session, one }, reader);
  await queueMail(tx, { ...mail, ...calendar });
}
