import { dayAfterMonths, dayBeside } from "~/kernel/calendar-days";
import { isoDayOf } from "~/kernel/instant-format";
import { startOfDay } from "~/kernel/typed-day";
import type { Event } from "./event";

export const SERIES_STEPS = ["weekly", "fortnightly", "monthly"] as const;
export type SeriesStep = (typeof SERIES_STEPS)[number];
export const MOST_IN_SERIES = 24;

/** The instant of the same hour on another day. */
const onDay = (instant: number, day: string): number => startOfDay(day) + (instant - startOfDay(isoDayOf(instant)));

/**
 * The beginnings of a series, the given one first. Monthly ones fall on the day of the month of the first; a month without that day has
 * its last one, and the next month is counted from the first again (31 Jan, 28 Feb, 31 Mar).
 * @param startsAt ms
 * @param many how many in all
 */
export function seriesStarts(startsAt: number, step: SeriesStep, many: number): number[] {
  const first = isoDayOf(startsAt);
  const days = step === "weekly" ? 7 : 14;
  return Array.from({ length: many }, (_, n) =>
    onDay(startsAt, step === "monthly" ? dayAfterMonths(first, n) : dayBeside(first, n * days)),
  );
}

type Times = Pick<Event, "startsAt" | "endsAt" | "registrationOpensAt" | "registrationClosesAt" | "createdAt">;

/**
 * The times of a copy that begins at `startsAt` (ms): everything keeps its distance from the beginning. Sign-up that was open from the
 * publication on (it opens no later than the event was written down) is so again: from `now` on.
 */
export function copiedTimes(of: Times, startsAt: number, now: number) {
  const by = startsAt - of.startsAt;
  const fromOn = of.registrationOpensAt <= of.createdAt;
  const registrationClosesAt = of.registrationClosesAt + by;
  return {
    startsAt,
    endsAt: of.endsAt + by,
    registrationClosesAt,
    registrationOpensAt: fromOn ? Math.min(now, registrationClosesAt - 1) : of.registrationOpensAt + by,
  };
}
