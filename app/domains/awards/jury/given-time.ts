import { accepted, lastDayBefore, refused, type Verdict } from "~/kernel/verdict";

/** Whether time that is given to one reading is time: an end that is still to come. */
export const canGiveTime = (until: number, now: number): Verdict =>
  until <= now ? refused("award.untilPast") : accepted;

/** The same of a reading that was not handed in: by it nobody gets less than all others have. */
export function canExtend({ reviewUntil }: { reviewUntil: number }, until: number, now: number): Verdict {
  const verdict = canGiveTime(until, now);
  if (!verdict.ok || until >= reviewUntil) return verdict;
  return refused("award.untilBefore", { day: lastDayBefore(reviewUntil) });
}
