import { dayNumber } from "~/kernel/calendar-days";
import { isoDayOf } from "~/kernel/instant-format";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONE = 8 * HOUR;
/** What lasts no longer is one run even over midnight: a late evening, not two days. */
const ONE_RUN = 12 * HOUR;
/** A break no longer than this after midnight does not end the evening. */
const BREAK = HOUR / 2;

interface Span {
  startsAt: number;
  endsAt: number;
}

/** The day (Shanghai) an instant is of, counted. */
export const dayOf = (at: number): number => dayNumber(isoDayOf(at));

/** Whether something is more than one run of presence: one scan could not tell that somebody was there all of it. */
export const overSeveralDays = ({ startsAt, endsAt }: Span): boolean =>
  endsAt - startsAt > ONE_RUN && dayOf(startsAt) !== dayOf(endsAt - 1);

/**
 * Where a run of presence ends at the latest, in order (ms): the midnights between the first beginning and the last end. What is under
 * way at midnight and short enough to be one run is finished first. An 签到 says nothing of what lies behind the next of them.
 */
export function runEnds(sittings: readonly Span[]): number[] {
  if (sittings.length === 0) return [];
  const first = Math.min(...sittings.map(({ startsAt }) => startsAt));
  const last = Math.max(...sittings.map(({ endsAt }) => endsAt));
  const short = sittings.filter((one) => !overSeveralDays(one)).sort((a, b) => a.startsAt - b.startsAt);
  const ends: number[] = [];
  for (let midnight = (dayOf(first) + 1) * DAY - ZONE; midnight < last; midnight += DAY) {
    const underWay = short.some(({ startsAt, endsAt }) => startsAt < midnight && endsAt >= midnight - BREAK);
    let end = midnight;
    for (const { startsAt, endsAt } of underWay ? short : [])
      if (startsAt <= end + BREAK && startsAt < midnight + ONE_RUN / 2) end = Math.max(end, endsAt);
    ends.push(end);
  }
  return ends;
}
