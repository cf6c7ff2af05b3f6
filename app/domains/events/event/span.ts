import { dayNumber } from "~/kernel/calendar-days";
import { isoDayOf } from "~/kernel/instant-format";
import { HOUR_MS } from "~/kernel/milliseconds";

/** From when to when an event or a session is (ms). */
export interface Span {
  startsAt: number;
  endsAt: number;
}

/** What lasts no longer is one run even over midnight: a late evening, not two days. */
const ONE_RUN = 12 * HOUR_MS;

/** Whether two spans have an instant in common; touching ones have none. */
export const overlap = (a: Span, b: Span): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/** The day (Shanghai) an instant is of, counted. */
export const dayOf = (at: number): number => dayNumber(isoDayOf(at));

/** Whether something is more than one run of presence: one scan could not tell that somebody was there all of it. */
export const overSeveralDays = ({ startsAt, endsAt }: Span): boolean =>
  endsAt - startsAt > ONE_RUN && dayOf(startsAt) !== dayOf(endsAt - 1);
