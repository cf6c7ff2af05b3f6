import { db } from "@db/client.server";
import { noteReminder, remindable } from "~/domains/events/registration/reminder.store.server";
import { dueReminder, reminderName } from "~/domains/events/registration/reminders";
import { system, transact } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { DEFAULT_LOCALE } from "~/i18n/translate";
import { now as clock } from "~/kernel/clock";
import { MINUTE_MS } from "~/kernel/milliseconds";
import type { Job } from "../../clock/jobs.server";
import { withLease } from "../../clock/lease.server";
import { eventMail } from "./event-mail.server";

type Seat = Awaited<ReturnType<typeof remindable>>[number];

/** What a seat has to be reminded of now and was not before; null for nothing. */
function dueOf({ registration, event, session, told }: Seat, at: number) {
  const kind = dueReminder(registration, (session ?? event).startsAt, at);
  if (kind === null) return null;
  const name = reminderName(kind, kind === "answerSoon" ? (registration.offeredUntil ?? 0) : event.startsAt);
  return told.includes(name) ? null : { kind, name };
}

/**
 * Writes to whoever is to be reminded now, an event a transaction: each reminder is noted with the mail that it becomes, so it goes once,
 * whatever stops in between. Who signs in with a mobile number reads it on her own page. @returns how many were written
 */
export async function remindComers(): Promise<number> {
  const at = clock();
  const events = new Set((await remindable(db, at)).filter((seat) => dueOf(seat, at)).map(({ event }) => event.id));
  let written = 0;
  for (const eventId of events)
    written += await transact(system("reminders"), async (tx) => {
      let many = 0;
      // Asked again inside: it may have been postponed a moment ago.
      for (const seat of await remindable(tx, tx.now, eventId)) {
        const due = dueOf(seat, tx.now);
        if (!due || !(await noteReminder(tx, seat.registration.id, due.name))) continue;
        const { registration, event, session, account, kind, locale } = seat;
        if (kind !== "email" || account === null || registration.personId === null) continue;
        const reader = { personId: registration.personId, to: account, locale: locale ?? DEFAULT_LOCALE };
        await queueMail(tx, eventMail(reader, due.kind, { event, seatIn: session, registration, now: tx.now }));
        many++;
      }
      tx.record({ act: "event.reminded", subject: { kind: "event", id: eventId }, facts: { mails: many } });
      return many;
    });
  return written;
}

const EVERY_MS = MINUTE_MS;

/** Looks once a minute; one process does it. */
export const remind: Job = {
  name: "reminders",
  everyMs: EVERY_MS,
  async run() {
    await withLease("reminders", 2 * EVERY_MS, async () => void (await remindComers()));
  },
};
