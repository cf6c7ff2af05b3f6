import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { canCorrectTimes, type HeldSession, type HeldTimes, heldFaults } from "~/domains/events/after/held-times";
import type { Event } from "~/domains/events/event/event";
import { type EventSession, getOwnedEvent, sessionsOf } from "~/domains/events/event/event.store.server";
import { changesBetween, type FieldFault, saidSession } from "~/domains/events/event/event-facts";
import { keepEvent, noteChange } from "~/domains/events/event/keep-event.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { oneAtATime } from "~/kernel/one-at-a-time";
import type { Verdict } from "~/kernel/verdict";
import { countBooked, readAttendance } from "./attendance-lines.server";

/** Whether it may be said now when an event of hers was held. */
export async function mayCorrectTimes(on: Reader, by: Organizer, event: Event, now: number): Promise<Verdict> {
  const { lines } = await readAttendance(on, event, by.personId);
  return canCorrectTimes(event, countBooked(lines), now);
}

/**
 * Says when an event was really held and what of it earns hours: what was seen at its doors counts by that from now on. Calendars follow.
 * @throws NotFound, Refused where hours are booked by its times already
 */
export const correctTimes = (
  by: Organizer,
  slug: string,
  held: HeldTimes,
  reason: string,
): Promise<{ ok: true } | { ok: false; faults: FieldFault[] }> =>
  oneAtATime(`event ${slug}`, () =>
    transact(person(by.personId), async (tx) => {
      const event = await getOwnedEvent(tx, by, slug);
      insist(await mayCorrectTimes(tx, by, event, tx.now));
      const before = await sessionsOf(tx, event.id);
      const sessions = before.map((one): HeldSession => held.sessions.find(({ id }) => id === one.id) ?? one);
      const faults = heldFaults(event, { ...held, sessions }, tx.now);
      if (faults.length > 0) return { ok: false as const, faults };
      const { startsAt, endsAt, earnsHours } = held;
      const changes = changesBetween({ ...event }, { startsAt, endsAt, earnsHours });
      const changed = before.flatMap((one, at) => {
        const after = sessions[at] ?? one;
        const { startsAt, endsAt, earnsHours } = after;
        const fields = Object.keys(changesBetween({ ...one }, { startsAt, endsAt, earnsHours }));
        return fields.length > 0 ? [{ one, after, fields }] : [];
      });
      if (changed.length === 0 && Object.keys(changes).length === 0) return { ok: true as const };
      for (const { after, fields } of changed) await keepSession(tx, event, after, fields);
      const [first, ...more] = changed;
      const done = { kind: "changed" as const, reason, act: "event.times-corrected" };
      const registrationClosesAt = Math.min(event.registrationClosesAt, startsAt);
      const times = { startsAt, endsAt, earnsHours, registrationClosesAt };
      const all = { ...changes, ...(first && { session: said(first) }) };
      const kept = await keepEvent(tx, by, event, times, { ...done, changes: all, told: true });
      for (const one of more) await noteChange(tx, by, kept, { ...done, changes: { session: said(one) } });
      return { ok: true as const };
    }),
  );

async function keepSession(tx: Tx, event: Event, { id, ...to }: HeldSession, fields: string[]): Promise<void> {
  const { startsAt, endsAt, earnsHours } = to;
  await tx.update(tables.eventSession).set({ startsAt, endsAt, earnsHours }).where(eq(tables.eventSession.id, id));
  tx.record({
    act: "event-session.changed",
    subject: { kind: "event-session", id },
    facts: { eventId: event.id, fields: fields.sort().join(" ") },
  });
}

/** Before and after as the history keeps a session: what was held of it stands over what was planned. */
const said = ({ one, after: { startsAt, endsAt, earnsHours } }: { one: EventSession; after: HeldSession }) => ({
  before: saidSession(one),
  after: saidSession({ ...one, startsAt, endsAt, earnsHours }),
});
