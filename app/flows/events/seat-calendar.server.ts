import { countEndedBefore } from "~/domains/events/calendar/ended-seats.server";
import { eventCancel, eventInvite } from "~/domains/events/calendar/invite";
import type { Event } from "~/domains/events/event/event";
import type { EventSession } from "~/domains/events/event/event.store.server";
import { kindName } from "~/domains/events/event/event-kinds";
import { findEventKinds } from "~/domains/events/event/event-kinds.server";
import type { Registration } from "~/domains/events/registration/registration";
import type { Tx } from "~/domains/ledger/transact.server";
import type { NewMail } from "~/domains/mail/mail.store.server";
import { senderOf } from "~/domains/mail/message.server";
import { findPerson } from "~/domains/people/person.store.server";
import { config } from "~/kernel/config";
import type { MailReader } from "../mail-reader.server";

/**
 * What a mail about a seat carries for the reader's calendar, to be spread into the mail: REQUEST to whoever has a seat (also when the
 * event changed), CANCEL to whoever had one (the event is off, or the seat was given up). Mails about anything else, a waiting list
 * say, carry none. Part of the transaction of the act: the event stands in it as the act leaves it.
 */
export async function seatCalendar(
  tx: Tx,
  method: "REQUEST" | "CANCEL",
  { event, session, one }: { event: Event; session: EventSession | null; one: Registration },
  { personId, to, locale }: MailReader,
): Promise<Required<Pick<NewMail, "calendar" | "eventId">>> {
  const invited = {
    locale,
    origin: config.origin,
    sender: senderOf(config.mailUrl),
    kind: kindName(await findEventKinds(tx), event.kind, locale),
    session,
    attendee: { name: (await findPerson(tx, personId))?.name ?? to, address: to },
    endedBefore: await countEndedBefore(tx, one),
  };
  const write = method === "REQUEST" ? eventInvite : eventCancel;
  return { calendar: { method, text: write(event, invited, tx.now) }, eventId: event.id };
}
