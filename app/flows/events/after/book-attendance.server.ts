import { tables } from "@db/tables";
import { inArray } from "drizzle-orm";
import { EARNED_RULE } from "~/domains/events/after/earned";
import { canBookHours } from "~/domains/events/after/hours-rules";
import type { Event } from "~/domains/events/event/event";
import { getOwnedEvent } from "~/domains/events/event/event.store.server";
import { bookEvent } from "~/domains/hours/book-event.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { accepted, type Verdict } from "~/kernel/verdict";
import { type AttendanceLine, readAttendance } from "./attendance-lines.server";
import { summariseIfDone } from "./summarise-event.server";
import { tellAttendance } from "./tell-after.server";

/**
 * Books the attendance of an event: who was there, absent or excused, and the hours of each. Once; a later booking only books what
 * changed since, by taking the earlier entry back. What an organizer said by hand stays. Whoever has no account is passed over.
 */
export function bookAttendance(who: Organizer, slug: string): Promise<Verdict> {
  return transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    const { lines, unsettled } = await readAttendance(tx, event, who.personId);
    const open = lines.filter(({ toBook }) => toBook);
    const verdict = canBookHours(event, { unsettled, toBook: open.length }, tx.now);
    if (!verdict.ok) return verdict;
    for (const line of open) {
      const { outcomeNow: outcome, registrationIds } = line;
      await tx
        .update(tables.registration)
        .set({ outcome, outcomeAt: tx.now, outcomeBy: null })
        .where(inArray(tables.registration.id, registrationIds));
      if (line.passedOver === null) await bookOne(tx, event, who, line);
    }
    const many = (outcome: string) => open.filter(({ outcomeNow }) => outcomeNow === outcome).length;
    tx.record({
      act: "attendance.booked",
      subject: { kind: "event", id: event.id },
      facts: { attended: many("attended"), absent: many("absent"), excused: many("excused"), rule: EARNED_RULE },
    });
    await summariseIfDone(tx, who, slug);
    return accepted;
  });
}

async function bookOne(tx: Tx, event: Event, who: Organizer, line: AttendanceLine): Promise<void> {
  const personId = line.personId as string;
  const entry = await bookEvent(tx, personId, {
    eventId: event.id,
    slug: event.slug,
    title: event.title,
    day: isoDayOf(event.startsAt),
    minutes: line.minutes,
    intervals: line.stretches.map(({ sessionId, from, to }) => ({ sessionId: sessionId ?? event.id, from, to })),
    rule: EARNED_RULE,
    checkedBy: line.checkedBy,
    // Who decided that her pass counts did so about somebody else; what was typed in is checked by whoever books it.
    by: line.checkedBy === "organizer" ? (line.settledBy ?? who.personId) : null,
    reason: translator("zh-CN")("after.hours.recounted"),
  });
  if ((entry?.id ?? null) === (line.booked?.id ?? null)) return;
  const before = line.booked?.minutes ?? null;
  await tellAttendance(tx, personId, event, { minutes: entry?.minutes ?? 0, before, reason: "" });
}
