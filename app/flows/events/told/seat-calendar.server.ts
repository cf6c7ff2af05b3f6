import type { AttendanceMode } from "@db/statuses";
import { countEndedBefore, endedBefore } from "~/domains/events/calendar/ended-seats.server";
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
import type { NamedKind } from "~/kernel/named-kinds";
import type { MailReader } from "../../mail-reader.server";

type Method = "REQUEST" | "CANCEL";
type CalendarPart = Required<Pick<NewMail, "calendar" | "eventId">>;
/** What seats are of: the event, or one of its sessions. */
interface Thing {
  event: Event;
  session: EventSession | null;
}

/**
 * What a mail about a seat carries for the reader's calendar, to be spread into the mail: REQUEST to whoever has a seat (also when the
 * event changed), CANCEL to whoever had one (the event is off, or the seat was given up). Mails about anything else, a waiting list
 * say, carry none. Part of the transaction of the act: the event stands in it as the act leaves it.
 */
export async function seatCalendar(
  tx: Tx,
  method: Method,
  { one, ...thing }: Thing & { one: Registration },
  reader: MailReader,
): Promise<CalendarPart> {
  const kinds = await findEventKinds(tx);
  const name = (await findPerson(tx, reader.personId))?.name ?? null;
  return part(tx, method, thing, reader, {
    kinds,
    name,
    attendance: one.attendance,
    endedBefore: await countEndedBefore(tx, one),
  });
}

/** The same for everybody with a seat of one unit: what has to be asked is asked once, however many they are. */
export async function seatCalendars(tx: Tx, method: Method, thing: Thing) {
  const kinds = await findEventKinds(tx);
  const ended = await endedBefore(tx, (thing.session ?? thing.event).id);
  return (reader: MailReader, name: string | null, { attendance }: Pick<Registration, "attendance">): CalendarPart =>
    part(tx, method, thing, reader, { kinds, name, attendance, endedBefore: ended.get(reader.personId) ?? 0 });
}

interface Asked {
  kinds: readonly NamedKind[];
  /** Her name; null once erased. */
  name: string | null;
  attendance: AttendanceMode;
  endedBefore: number;
}

function part(
  { now }: Tx,
  method: Method,
  { event, session }: Thing,
  { to, locale }: MailReader,
  { kinds, name, attendance, endedBefore }: Asked,
): CalendarPart {
  const invited = {
    locale,
    origin: config.origin,
    sender: senderOf(config.mailUrl),
    session,
    attendance,
    endedBefore,
    kind: kindName(kinds, event.kind, locale),
    attendee: { name: name ?? to, address: to },
  };
  const write = method === "REQUEST" ? eventInvite : eventCancel;
  return { calendar: { method, text: write(event, invited, now) }, eventId: event.id };
}
