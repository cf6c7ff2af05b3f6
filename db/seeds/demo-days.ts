import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS, HOUR_MS } from "~/kernel/milliseconds";
import { endOfDay, startOfDay } from "~/kernel/typed-day";

/** The end of the day so many days from now; before now where `days` is below nought. */
export const inDays = (days: number): number => endOfDay(isoDayOf(now() + days * DAY_MS));

/** So many hours after midnight of the day so many days ago. */
export const daysAgo = (days: number, hours = 9): number =>
  startOfDay(isoDayOf(now() - days * DAY_MS)) + hours * HOUR_MS;

/** The day itself, `YYYY-MM-DD`. */
export const dayAgo = (days: number): string => isoDayOf(daysAgo(days));

export const thisYear = (): number => Number(isoDayOf(now()).slice(0, 4));
