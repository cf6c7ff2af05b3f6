import type { AttendanceOutcome } from "@db/statuses";
import { canCheckHours } from "~/domains/hours/hour-checks";
import { MINUTE_MS } from "~/kernel/milliseconds";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import type { Stretch } from "../check-in/intervals";
import { canDo, type EventTimes } from "../event/event";
import { earnedMinutes, unionOf } from "./earned";

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
  outcome: AttendanceOutcome | null;
  /** What stands in the ledger. */
  booked: { minutes: number; intervals: readonly Stretch[] } | null;
}

/** What an organizer says by hand: when she was there, and what of it is left after what counts at other events. */
export interface SaidByHand {
  counted: readonly Stretch[];
  left: readonly Stretch[];
  /** She was not there. */
  nothing: boolean;
}

/**
 * Whether an organizer may say by hand when somebody was there: of somebody else, after the booking, of time that earns hours and does not
 * count elsewhere. `said` null asks whether she may say anything.
 */
export function canCorrectHours(
  event: EventTimes,
  { personId, outcome, booked }: CorrectionFacts,
  by: { personId: string },
  said: SaidByHand | null,
  now: number,
): Verdict | Refusal {
  const open = canDo("book-hours", event, now);
  if (!open.ok) return open;
  if (personId === null) return refused("after.noAccount");
  const own = canCheckHours(by, personId);
  if (!own.ok) return own;
  if (outcome !== "attended" && outcome !== "absent" && outcome !== "excused") return refused("after.notBooked");
  if (said === null) return accepted;
  const minutes = earnedMinutes(said.left);
  const same = spelled(booked?.intervals ?? []) === spelled(said.left);
  if (said.nothing) return same && outcome !== "attended" ? refused("after.sameTimes") : accepted;
  if (earnedMinutes(said.counted) === 0) return refused("after.earnsNothingThen");
  if (minutes === 0) return refused("after.countsElsewhere");
  return same ? refused("after.sameTimes") : accepted;
}

/** By the minute that has begun: nobody writes the seconds of a scan. */
const spelled = (stretches: readonly Stretch[]): string =>
  unionOf(stretches)
    .map(({ from, to }) => `${Math.floor(from / MINUTE_MS)} ${Math.floor(to / MINUTE_MS)}`)
    .join("\n");
