import { dayBeside } from "~/kernel/calendar-days";
import { isoDayOf } from "~/kernel/instant-format";
import { endOfDay } from "~/kernel/typed-day";
import { accepted, lastDayBefore, refused, type Verdict } from "~/kernel/verdict";
import { DRAWN_DAYS } from "./desk-forms";

interface Review {
  /** The end of everybody's time (ms). */
  reviewUntil: number;
}

/**
 * The latest end (ms) of time that is given to one reading: so many days after everybody's, or from today where that is over. Nothing is sealed before
 * it, so that a slip of the pen in a year would hold the cycle up.
 */
export const latestUntil = ({ reviewUntil }: Review, now: number): number =>
  endOfDay(dayBeside(isoDayOf(Math.max(now, reviewUntil - 1)), DRAWN_DAYS.max));

/** Whether time that is given to one reading is time, and not too much of it: an end that is still to come. */
export function canGiveTime(cycle: Review, until: number, now: number): Verdict {
  if (until <= now) return refused("award.untilPast");
  const latest = latestUntil(cycle, now);
  return until <= latest ? accepted : refused("award.untilFar", { day: lastDayBefore(latest), max: DRAWN_DAYS.max });
}

/** The same of a reading that was not handed in: by it nobody gets less than all others have. */
export function canExtend(cycle: Review, until: number, now: number): Verdict {
  const verdict = canGiveTime(cycle, until, now);
  if (!verdict.ok || until >= cycle.reviewUntil) return verdict;
  return refused("award.untilBefore", { day: lastDayBefore(cycle.reviewUntil) });
}
