import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { refused } from "~/kernel/verdict";
import { canDo, type Event } from "./event";
import { type EventSession, getOwnedEvent, getSession, sessionsOf } from "./event.store.server";
import { type Changes, changesBetween, saidSession } from "./event-facts";
import { keepEvent } from "./keep-event.server";
import type { Faults } from "./save-facts.server";
import { openSeatBook, seatsHeld } from "./seat-book.server";
import type { SessionForm } from "./session-form";
import { canTakeOut, sessionFaults } from "./session-rules";
import { isPublic } from "./state-questions";

const MOST_SESSIONS = 60;
type Kept = { ok: true; event: Event; session: EventSession; before: EventSession | null };

/** Puts a session into the agenda. @throws NotFound, Refused */
export async function addSession(tx: Tx, by: Organizer, slug: string, form: SessionForm): Promise<Kept | Faults> {
  const event = await takeOpen(tx, by, slug);
  const others = await sessionsOf(tx, event.id);
  if (others.length >= MOST_SESSIONS)
    return { ok: false, faults: [{ ...refused("event.sessionsMany", { max: MOST_SESSIONS }), field: "" }] };
  const session: EventSession = { id: newId(tx.now), eventId: event.id, removedAt: null, ...columnsOf(form) };
  // A double tap: the same session at the same time in the same room is there already.
  const same = others.find(
    (one) =>
      one.title === session.title &&
      one.room === session.room &&
      one.startsAt === session.startsAt &&
      one.endsAt === session.endsAt,
  );
  if (same) return { ok: true, event, session: same, before: same };
  const faults = sessionFaults(session, event, others);
  if (faults.length > 0) return { ok: false, faults };
  await tx.insert(tables.eventSession).values(session);
  if (session.ownSeats) await openSeatBook(tx, session.id, event.id);
  tx.record({
    act: "event-session.added",
    subject: { kind: "event-session", id: session.id },
    facts: { eventId: event.id },
  });
  return {
    ok: true,
    event: await touch(tx, by, event, { session: { before: null, after: saidSession(session) } }, false),
    session,
    before: null,
  };
}

/** Changes a session; who has a seat in it is told of a new time or room by the caller. @throws NotFound, Refused */
export async function changeSession(
  tx: Tx,
  by: Organizer,
  slug: string,
  sessionId: string,
  form: SessionForm,
): Promise<Kept | Faults> {
  const event = await takeOpen(tx, by, slug);
  const before = await getSession(tx, event.id, sessionId);
  const session = { ...before, ...columnsOf(form) };
  const faults = sessionFaults(session, event, await sessionsOf(tx, event.id));
  if (before.ownSeats && !session.ownSeats && (await seatsHeld(tx, before.id)) > 0)
    faults.push({ ...refused("event.seatsHeld"), field: "ownSeats" });
  if (faults.length > 0) return { ok: false, faults };
  const { speakers: _, ...plain } = columnsOf(form);
  const changes = changesBetween({ ...before }, plain);
  await tx.update(tables.eventSession).set(columnsOf(form)).where(eq(tables.eventSession.id, before.id));
  if (session.ownSeats) await openSeatBook(tx, session.id, event.id);
  tx.record({
    act: "event-session.changed",
    subject: { kind: "event-session", id: before.id },
    facts: { eventId: event.id, fields: Object.keys(changes).sort().join(" ") },
  });
  const moved = ["startsAt", "endsAt", "room"].some((name) => name in changes);
  const told = isPublic(event) && before.ownSeats && moved;
  const both = { session: { before: saidSession(before), after: saidSession(session) } };
  // What a session earns is for the history too, and moves nobody.
  const noted = moved || "earnsHours" in changes;
  return { ok: true, event: noted ? await touch(tx, by, event, both, told) : event, session, before };
}

/** Takes a session out of the agenda; its seats are given up by the caller first. @throws NotFound, Refused */
export async function removeSession(tx: Tx, by: Organizer, slug: string, sessionId: string): Promise<Kept> {
  const event = await getOwnedEvent(tx, by, slug);
  const before = await getSession(tx, event.id, sessionId);
  const rest = (await sessionsOf(tx, event.id)).filter(({ id }) => id !== before.id);
  insist(canTakeOut(event, rest, tx.now));
  await tx.update(tables.eventSession).set({ removedAt: tx.now }).where(eq(tables.eventSession.id, before.id));
  tx.record({
    act: "event-session.removed",
    subject: { kind: "event-session", id: before.id },
    facts: { eventId: event.id },
  });
  const changes = { session: { before: saidSession(before), after: null } };
  return { ok: true, event: await touch(tx, by, event, changes, before.ownSeats), session: before, before };
}

async function takeOpen(tx: Tx, by: Organizer, slug: string): Promise<Event> {
  const event = await getOwnedEvent(tx, by, slug);
  insist(canDo("change", event, tx.now));
  return event;
}

/** A draft keeps no history of its agenda; a called event does. */
function touch(tx: Tx, by: Organizer, event: Event, changes: Changes, told: boolean) {
  if (!isPublic(event)) return Promise.resolve(event);
  return keepEvent(tx, by, event, {}, { kind: "changed", changes, told });
}

const columnsOf = ({ title, room, startsAt, endsAt, speakers, earnsHours, ownSeats, capacity }: SessionForm) => ({
  title,
  room,
  startsAt,
  endsAt,
  speakers,
  earnsHours,
  ownSeats,
  capacity: ownSeats ? capacity : null,
});
