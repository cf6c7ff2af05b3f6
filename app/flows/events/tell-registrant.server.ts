import { getEvent, getSession } from "~/domains/events/event/event.store.server";
import type { Registration } from "~/domains/events/registration/registration";
import type { Tx } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { findMailReader } from "../mail-reader.server";
import { type RegistrationNews, registrationMail } from "./registration-mail.server";

/** Queues a mail about her registration in the transaction of the act; who has no e-mail address reads the same on her own page. */
export async function tellRegistrant(tx: Tx, one: Registration, news: RegistrationNews): Promise<void> {
  const reader = one.personId === null ? null : await findMailReader(tx, one.personId);
  if (!reader) return;
  const event = await getEvent(tx, one.eventId);
  const session = one.sessionId === null ? null : (await getSession(tx, event.id, one.sessionId)).title;
  await queueMail(tx, registrationMail(reader, news, { event, session, one }));
}
