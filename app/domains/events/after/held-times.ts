import { refused, type Verdict } from "~/kernel/verdict";
import { canDo, type Event, type EventTimes } from "../event/event";
import type { EventSession } from "../event/event.store.server";
import { type FieldFault, hoursFaults, timeFaults } from "../event/event-facts";
import { spanFault } from "../event/session-rules";

/** When an event was really held, and what of it earns hours. */
export interface HeldTimes {
  startsAt: number;
  endsAt: number;
  earnsHours: boolean;
  sessions: readonly HeldSession[];
}
export type HeldSession = Pick<EventSession, "id" | "title" | "startsAt" | "endsAt" | "earnsHours">;

/** Names of a session's fields, in the form and where a fault is told. */
export const heldField = (sessionId: string, part: "startsAt" | "endsAt" | "earnsHours"): string =>
  `session.${sessionId}.${part}`;

/**
 * Whether it may be said when an event was really held: from its beginning until hours are booked by its times. After that each entry is
 * corrected by itself. @param booked people whose hours stand
 */
export function canCorrectTimes(event: EventTimes, booked: number, now: number): Verdict {
  const open = canDo("correct-times", event, now);
  if (!open.ok) return open;
  return booked === 0 ? open : refused("after.timesBooked", { count: booked });
}

/** All sessions stand in one form: what is wrong with one names it. */
const ofSession = (reason: string): string => reason.replace(/^event\./, "after.heldSession.");

/** What is wrong with the times of an event that has begun; it did not begin in time to come. */
export function heldFaults(
  event: Pick<Event, "registrationClosesAt">,
  { sessions, ...held }: HeldTimes,
  now: number,
): FieldFault[] {
  const { startsAt, endsAt } = held;
  const registrationClosesAt = Math.min(event.registrationClosesAt, startsAt);
  const faults = timeFaults({ startsAt, endsAt, registrationOpensAt: null, registrationClosesAt });
  if (startsAt > now) faults.push({ ...refused("after.startsLater"), field: "startsAt" });
  for (const one of sessions) {
    const misfit = spanFault(one, held);
    if (misfit)
      faults.push({
        ...refused(ofSession(misfit.reason), { title: one.title }),
        field: heldField(one.id, misfit.field),
      });
  }
  return faults.length > 0 ? faults : hoursFaults(held, sessions);
}
