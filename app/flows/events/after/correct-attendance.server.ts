import { tables } from "@db/tables";
import { inArray } from "drizzle-orm";
import { BY_HAND_RULE, earnedMinutes, stretchesByHand, without } from "~/domains/events/after/earned";
import { canCorrectHours } from "~/domains/events/after/hours-rules";
import { readStretches } from "~/domains/events/after/typed-stretches";
import { getOwnedEvent } from "~/domains/events/event/event.store.server";
import { bookEvent } from "~/domains/hours/book-event.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import type { Refusal } from "~/kernel/verdict";
import { type AttendanceSheet, readAttendance } from "./attendance-lines.server";
import { tellAttendance } from "./tell-after.server";

/** One line of the sheet with what rules ask about correcting it. @throws NotFound where it is none of that event */
export function correctionOf({ lines }: Pick<AttendanceSheet, "lines">, registrationId: string) {
  const line = lines.find(({ registrationIds }) => registrationIds.includes(registrationId));
  if (!line) throw new NotFound("attendance of the event");
  const { personId, outcome, booked } = line;
  const standing = booked && { minutes: booked.minutes, intervals: booked.provenance?.intervals ?? [] };
  return { line, facts: { personId, outcome, booked: standing } };
}

/**
 * Says by hand when somebody was there, with the reason: what was booked is taken back and what of that time earns hours here, and counts
 * nowhere else (036), is booked anew. No time says that she was not there.
 */
export function correctAttendance(
  who: Organizer,
  slug: string,
  registrationId: string,
  { times, reason }: { times: string; reason: string },
): Promise<{ ok: true } | Refusal> {
  return transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    const sheet = await readAttendance(tx, event, who.personId);
    const { line, facts } = correctionOf(sheet, registrationId);
    const read = readStretches(times, event);
    if (!read.ok) return read.refusal;
    const counted = stretchesByHand(sheet.units, read.stretches);
    const left = without(counted, line.elsewhere);
    const verdict = canCorrectHours(event, facts, who, { counted, left, nothing: read.stretches.length === 0 }, tx.now);
    if (!verdict.ok) return verdict;
    const personId = line.personId as string;
    const minutes = earnedMinutes(left);
    const before = facts.booked?.minutes ?? null;
    await bookEvent(tx, personId, {
      eventId: event.id,
      slug,
      title: event.title,
      day: isoDayOf(event.startsAt),
      minutes,
      intervals: left.map(({ sessionId, from, to }) => ({ sessionId: sessionId ?? event.id, from, to })),
      reason,
      why: reason,
      rule: BY_HAND_RULE,
      checkedBy: "organizer" as const,
      by: who.personId,
    });
    const outcome = minutes > 0 ? ("attended" as const) : ("absent" as const);
    await tx
      .update(tables.registration)
      .set({ outcome, outcomeAt: tx.now, outcomeBy: who.personId })
      .where(inArray(tables.registration.id, line.registrationIds));
    tx.record({
      act: "attendance.corrected",
      subject: { kind: "event", id: event.id },
      facts: { before, minutes },
      reason,
      secrets: { person: personId },
      about: personId,
    });
    await tellAttendance(tx, personId, event, { minutes, before, reason });
    return { ok: true as const };
  });
}
