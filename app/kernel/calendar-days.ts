/** Days as `YYYY-MM-DD`, counted without clock or time zone. */
import { DAY_MS } from "./milliseconds";

/** The number of a day since 1970-01-01. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

export const dayOfNumber = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** The day so many days after a day, before it where `by` is below zero. */
export const dayBeside = (day: string, by: number): string => dayOfNumber(dayNumber(day) + by);

/**
 * The day on which so many months since a day are over: the same day of the month, or the last one of a month that has no such
 * day (民法典 第二百零二条).
 */
export function dayAfterMonths(day: string, months: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Whole months that are over on `to` since `from`. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth] = from.split("-").map(Number) as [number, number];
  const [toYear, toMonth] = to.split("-").map(Number) as [number, number];
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return dayAfterMonths(from, months) <= to ? months : months - 1;
}
