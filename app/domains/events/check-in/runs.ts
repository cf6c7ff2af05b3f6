import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS, HOUR_MS } from "~/kernel/milliseconds";
import { startOfDay } from "~/kernel/typed-day";
import { dayOf, overSeveralDays, type Span } from "../event/span";

/** Whatever begins so long after midnight is of the new day. */
const NEW_DAY = 6 * HOUR_MS;
/** A break no longer than this after midnight does not end the evening. */
const BREAK = HOUR_MS / 2;
/** Who comes late in the evening for what begins after midnight is there at most so long before. */
const EARLY = 2 * HOUR_MS;

/** Where a run of presence ends at the latest (ms), by what is attended. */
export interface RunEnd {
  /** For what begins before `newDay`. */
  end: number;
  /** From here on whatever begins is of the next run, though something of this one may still be under way. */
  newDay: number;
}

const midnightBefore = (at: number): number => startOfDay(isoDayOf(at));

/** The earliest instant at which a scan can tell of something (ms): in its own run, which is its day or, over midnight, shortly before it. */
export const countsFrom = ({ startsAt }: Pick<Span, "startsAt">): number =>
  Math.min(midnightBefore(startsAt), startsAt - EARLY);

/** Whether an instant is on another day than something: a scan made then is a trial, and counts for nothing. */
export const isOtherDay = (span: Span, at: number): boolean =>
  at < countsFrom(span) || dayOf(at) > dayOf(span.endsAt - 1);

/**
 * Where the runs of presence end, in order: before the first day too, so that nothing of an earlier day reaches into it. A run is a day: it ends at midnight, and an 签到 says nothing of what lies behind. What is
 * under way at midnight and short enough to be one run is finished first, and so is what follows on it after a short break, as long as
 * that begins before six in the morning: what begins from six on is earned by a scan of the new day only, whatever else still lasts.
 */
export function runEnds(sittings: readonly Span[]): RunEnd[] {
  if (sittings.length === 0) return [];
  const first = Math.min(...sittings.map(({ startsAt }) => startsAt));
  const last = Math.max(...sittings.map(({ endsAt }) => endsAt));
  const short = sittings.filter((one) => !overSeveralDays(one)).sort((a, b) => a.startsAt - b.startsAt);
  const ends: RunEnd[] = [];
  for (let midnight = midnightBefore(first); midnight < last; midnight += DAY_MS) {
    const newDay = midnight + NEW_DAY;
    const underWay = short.some(({ startsAt, endsAt }) => startsAt < midnight && endsAt >= midnight - BREAK);
    let end = midnight;
    for (const { startsAt, endsAt } of underWay ? short : [])
      if (startsAt <= end + BREAK && startsAt < newDay) end = Math.max(end, endsAt);
    ends.push({ end, newDay });
  }
  return ends;
}

/**
 * Where the runs end (ms) after an instant, for one of the sittings, in order. Who is seen shortly before it begins came for it, though
 * midnight lies between.
 */
export const endsAfter = (since: number, { startsAt }: Pick<Span, "startsAt">, runs: readonly RunEnd[]): number[] =>
  runs
    .map(({ end, newDay }) => (startsAt < newDay ? end : Math.min(end, newDay)))
    .filter((end) => end > since && !(end <= startsAt && since >= startsAt - EARLY));
