import { tables } from "@db/tables";
import { inArray } from "drizzle-orm";
import { BY_HAND_RULE, earnedMinutes, without } from "~/domains/events/after/earned";
import { canCorrectHours, canWaiveHours } from "~/domains/events/after/hours-rules";
import { getOwnedEvent } from "~/domains/events/event/event.store.server";
import { keepEvent } from "~/domains/events/event/keep-event.server";
import { bookEvent } from "~/domains/hours/book-event.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { accepted, type Refusal, type Verdict } from "~/kernel/verdict";
import { type AttendanceSheet, readAttendance } from "./attendance-lines.server";
import { summariseIfDone } from "./summarise-event.server";
import { tellHours } from "./tell-after.server";

/** One line of the sheet with what rules ask about correcting it. @throws NotFound where it is none of that event */
export function correctionOf({ lines, units }: Pick<AttendanceSheet, "lines" | "units">, registrationId: string) {
  const line = lines.find(({ registrationIds }) => registrationIds.includes(registrationId));
  if (!line) throw new NotFound("attendance of the event");
  const most = earnedMinutes(
    without(
      units.map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt })),
      line.elsewhere,
    ),
  );
  const { personId, outcome, booked } = line;
  const settled = outcome === "attended" || outcome === "absent" || outcome === "excused";
  return { line, facts: { personId, settled, booked: booked?.minutes ?? 0, most } };
}

/** Says by hand how many minutes count for somebody, with the reason: what was booked is taken back and booked anew; 0 books nothing. */
export function correctAttendance(
  who: Organizer,
  slug: string,
  registrationId: string,
  { minutes, reason }: { minutes: number; reason: string },
): Promise<{ ok: true } | Refusal> {
  return transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    const { line, facts } = correctionOf(await readAttendance(tx, event, who.personId), registrationId);
    const verdict = canCorrectHours(event, facts, who, minutes, tx.now);
    if (!verdict.ok) return verdict;
    const personId = line.personId as string;
    await bookEvent(tx, personId, {
      ...{ eventId: event.id, slug, title: event.title, day: isoDayOf(event.startsAt), minutes, reason },
      intervals: line.stretches.map(({ sessionId, from, to }) => ({ sessionId: sessionId ?? event.id, from, to })),
      ...{ rule: BY_HAND_RULE, checkedBy: "organizer" as const, by: who.personId },
    });
    const outcome = minutes > 0 ? ("attended" as const) : ("absent" as const);
    await tx
      .update(tables.registration)
      .set({ outcome, outcomeAt: tx.now, outcomeBy: who.personId })
      .where(inArray(tables.registration.id, line.registrationIds));
    tx.record({
      act: "attendance.corrected",
      subject: { kind: "event", id: event.id },
      facts: { before: facts.booked, minutes },
      reason,
      secrets: { person: personId },
      about: personId,
    });
    await tellHours(tx, personId, event, { minutes, before: facts.booked, reason });
    return { ok: true as const };
  });
}

/** Says that an event earns no hours after all, with the reason; everyone reads on its page that it does not. */
export function waiveHours(who: Organizer, slug: string, reason: string): Promise<Verdict> {
  return transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    const { lines } = await readAttendance(tx, event, who.personId);
    const verdict = canWaiveHours(event, lines.filter(({ booked }) => booked !== null).length, tx.now);
    if (!verdict.ok) return verdict;
    const changes = { earnsHours: { before: true, after: false } };
    await keepEvent(
      tx,
      who,
      event,
      { earnsHours: false },
      { kind: "changed", reason, changes, act: "attendance.waived" },
    );
    await summariseIfDone(tx, who, slug);
    return accepted;
  });
}
