import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { removeFilesOf } from "~/domains/files/remove-files.server";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { refused } from "~/kernel/verdict";
import { canDo, type Event, type EventAct } from "./event";
import { getOwnedEvent, sessionsOf } from "./event.store.server";
import { changesBetween, hoursFaults, missingFacts, movedBy, outside, timeFaults } from "./event-facts";
import type { NewTimes } from "./event-form";
import { keepEvent } from "./keep-event.server";
import { type Faults, moveSessions } from "./save-facts.server";

/** An event of hers with which an act is open now. @throws NotFound, Refused */
async function take(tx: Tx, by: Organizer, slug: string, act: EventAct): Promise<Event> {
  const event = await getOwnedEvent(tx, by, slug);
  insist(canDo(act, event, tx.now));
  return event;
}

/** Calls the event: from now on everybody sees it. What is missing is told by field. @throws NotFound, Refused */
export async function publishEvent(tx: Tx, by: Organizer, slug: string): Promise<{ ok: true; event: Event } | Faults> {
  const event = await take(tx, by, slug, "publish");
  const faults = missingFacts(event, await sessionsOf(tx, event.id), tx.now);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, event: await keepEvent(tx, by, event, { publishedAt: tx.now }, { kind: "published" }) };
}

/** Ends sign-up before its time. @throws NotFound, Refused */
export async function closeRegistration(tx: Tx, by: Organizer, slug: string): Promise<Event> {
  const event = await take(tx, by, slug, "close-registration");
  return keepEvent(tx, by, event, { closedAt: tx.now }, { kind: "registration-closed" });
}

/** Opens sign-up again, until the given instant (ms) or the beginning. @throws NotFound, Refused */
export async function reopenRegistration(
  tx: Tx,
  by: Organizer,
  slug: string,
  until: number | null,
): Promise<{ ok: true; event: Event } | Faults> {
  const event = await take(tx, by, slug, "reopen-registration");
  const registrationClosesAt = until ?? event.startsAt;
  const reason =
    registrationClosesAt > event.startsAt
      ? "event.closesAfterStart"
      : registrationClosesAt <= tx.now
        ? "event.closesPast"
        : null;
  if (reason) return { ok: false, faults: [{ ...refused(reason), field: "registrationClosesAt" }] };
  const change = {
    registrationClosesAt,
    registrationOpensAt: Math.min(event.registrationOpensAt, tx.now),
    closedAt: null,
  };
  const changes = changesBetween({ registrationClosesAt: event.registrationClosesAt }, { registrationClosesAt });
  return { ok: true, event: await keepEvent(tx, by, event, change, { kind: "registration-reopened", changes }) };
}

/** Puts it off: it stands without a day until it is given a new one. Everyone keeps her seat. @throws NotFound, Refused */
export async function postponeEvent(tx: Tx, by: Organizer, slug: string, reason: string): Promise<Event> {
  const event = await take(tx, by, slug, "postpone");
  return keepEvent(tx, by, event, { postponedAt: tx.now }, { kind: "postponed", reason, told: true });
}

/** Gives a postponed event its new time; sessions move along. @throws NotFound, Refused */
export async function rescheduleEvent(
  tx: Tx,
  by: Organizer,
  slug: string,
  { startsAt, endsAt, registrationClosesAt: until }: NewTimes,
): Promise<{ ok: true; before: Event; event: Event } | Faults> {
  const event = await take(tx, by, slug, "reschedule");
  const registrationClosesAt = until ?? startsAt;
  const times = { startsAt, endsAt, registrationClosesAt };
  const sessions = (await sessionsOf(tx, event.id)).map((one) => movedBy(one, event, times));
  const misfit = outside(sessions, times);
  const faults = [
    ...timeFaults({ ...times, registrationOpensAt: null }),
    ...hoursFaults({ ...times, earnsHours: event.earnsHours }, sessions),
    ...(startsAt <= tx.now ? [{ ...refused("event.startPast"), field: "startsAt" }] : []),
    ...(misfit ? [{ ...refused("event.sessionOutside", { title: misfit.title }), field: "endsAt" }] : []),
  ];
  if (faults.length > 0) return { ok: false, faults };
  await moveSessions(tx, sessions);
  const registrationOpensAt = Math.min(event.registrationOpensAt, registrationClosesAt - 1);
  const change = { ...times, registrationOpensAt, postponedAt: null };
  const changes = changesBetween({ ...event }, times);
  const kept = await keepEvent(tx, by, event, change, { kind: "rescheduled", changes, told: true });
  return { ok: true, before: event, event: kept };
}

/** Calls it off for good. @throws NotFound, Refused */
export async function cancelEvent(tx: Tx, by: Organizer, slug: string, reason: string): Promise<Event> {
  const event = await take(tx, by, slug, "cancel");
  return keepEvent(tx, by, event, { cancelledAt: tx.now }, { kind: "cancelled", reason, told: true });
}

/** Throws a draft away with all that belongs to it; nobody ever saw it. @throws NotFound, Refused */
export async function discardDraft(tx: Tx, by: Organizer, slug: string): Promise<void> {
  const { id } = await take(tx, by, slug, "discard");
  const { event, eventSession, eventQuestion, eventChange, eventInvitation, seatBook, feedbackQuestion } = tables;
  await discardPapers(tx, id);
  await tx.delete(feedbackQuestion).where(eq(feedbackQuestion.eventId, id));
  await tx.delete(eventSession).where(eq(eventSession.eventId, id));
  await tx.delete(eventQuestion).where(eq(eventQuestion.eventId, id));
  await tx.delete(eventInvitation).where(eq(eventInvitation.eventId, id));
  await tx.delete(eventChange).where(eq(eventChange.eventId, id));
  await tx.delete(seatBook).where(eq(seatBook.eventId, id));
  await tx.delete(event).where(eq(event.id, id));
  tx.record({ act: "event.discarded", subject: { kind: "event", id } });
}

/** What was uploaded for it goes with it, the files too: nothing is kept of an event that nobody saw. */
async function discardPapers(tx: Tx, eventId: string): Promise<void> {
  const { eventMaterial, eventPhoto } = tables;
  for (const [kind, table] of [
    ["event-material", eventMaterial],
    ["event-photo", eventPhoto],
  ] as const) {
    const kept = await tx.select({ id: table.id }).from(table).where(eq(table.eventId, eventId));
    for (const { id } of kept) await removeFilesOf(tx, { kind, id });
    if (kept.length > 0) await tx.delete(table).where(eq(table.eventId, eventId));
  }
}
