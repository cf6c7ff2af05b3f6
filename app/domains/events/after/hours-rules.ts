import { canCheckHours } from "~/domains/hours/hour-checks";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { canDo, type EventTimes } from "../event/event";

/** What is still to be done about the attendance of an event. */
export interface OpenWork {
  /** Passes that did not hold at the door and about which nobody has decided. */
  unsettled: number;
  /** People of whom nothing is said yet, or something else than was booked. */
  toBook: number;
}

/** Whether attendance may be booked now: after the end, once every pass that did not hold is settled, and if there is something to book. */
export function canBookHours(event: EventTimes, { unsettled, toBook }: OpenWork, now: number): Verdict {
  const open = canDo("book-hours", event, now);
  if (!open.ok) return open;
  if (unsettled > 0) return refused("after.unsettled", { count: unsettled });
  return toBook > 0 ? accepted : refused("after.allBooked");
}

/** Whether it may be said of who takes part online that she was not there: after the end, for a scan at a door tells nothing of her. */
export const canSayAbsent = (event: EventTimes, now: number): Verdict => canDo("book-hours", event, now);

/** Whether it may be said that an event earns no hours after all: after the end, while nothing of it is booked. */
export function canWaiveHours(event: EventTimes & { earnsHours: boolean }, booked: number, now: number): Verdict {
  const open = canDo("waive-hours", event, now);
  if (!open.ok) return open;
  if (!event.earnsHours) return refused("after.waived");
  return booked === 0 ? accepted : refused("after.bookedAlready", { count: booked });
}

export interface CorrectionFacts {
  /** Null for who has no account, and once erased. */
  personId: string | null;
  /** Attendance was booked before. */
  settled: boolean;
  booked: number;
  /** Minutes of all that earns hours. */
  most: number;
}

/** Whether an organizer may say by hand how many minutes count: of somebody else, after the booking, and no more than there were. */
export function canCorrectHours(
  event: EventTimes,
  { personId, settled, booked, most }: CorrectionFacts,
  by: { personId: string },
  minutes: number | null,
  now: number,
): Verdict | Refusal {
  const open = canDo("book-hours", event, now);
  if (!open.ok) return open;
  if (personId === null) return refused("after.noAccount");
  const own = canCheckHours(by, personId);
  if (!own.ok) return own;
  if (!settled) return refused("after.notBooked");
  if (minutes === null) return accepted;
  if (minutes > most) return refused("after.tooMany", { most });
  return minutes === booked ? refused("after.sameMinutes", { minutes }) : accepted;
}
