import { dayNumber, dayOfNumber } from "~/kernel/calendar-days";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";

const MONTH = /^(20\d\d)-(0[1-9]|1[0-2])$/;

/** A month `YYYY-MM` of this century as typed into an address, else the one that `today` (`YYYY-MM-DD`) lies in. */
export const readMonth = (typed: string | null, today: string): string =>
  typed !== null && MONTH.test(typed) ? typed : today.slice(0, 7);

/** The month before (-1) or after (1); null beyond the century that `readMonth` takes. */
export function monthBeside(month: string, by: -1 | 1): string | null {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const beside = new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
  return MONTH.test(beside) ? beside : null;
}

/** The weeks of a month from Monday to Sunday, each day `YYYY-MM-DD`; the first and the last with days of the months beside it. */
export function weeksOf(month: string): string[][] {
  const first = dayNumber(`${month}-01`);
  const next = monthStart(month, 1);
  const monday = first - weekday(first);
  const weeks: string[][] = [];
  for (let day = monday; day < next; day += 7) weeks.push(Array.from({ length: 7 }, (_, n) => dayOfNumber(day + n)));
  return weeks;
}

const monthStart = (month: string, by: number): number => {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return Date.UTC(year, number - 1 + by, 1) / DAY_MS;
};
/** 0 = Monday; 1970-01-01 was a Thursday. */
const weekday = (day: number): number => (day + 3) % 7;

/** On which days of Shanghai something from `startsAt` to `endsAt` (ms) takes place: what ends at midnight is not on the next day. */
export function daysOf({ startsAt, endsAt }: { startsAt: number; endsAt: number }): string[] {
  const first = dayNumber(isoDayOf(startsAt));
  const last = Math.max(first, dayNumber(isoDayOf(endsAt - 1)));
  return Array.from({ length: last - first + 1 }, (_, n) => dayOfNumber(first + n));
}

/** What stands on one day of a month: an event, and the how manieth of its days that is. */
export interface OnDay<E> {
  event: E;
  /** 1 on its first day. */
  nth: number;
  of: number;
}

/** Events by their days, those that began earlier first; only days from `from` to `to`. */
export function placeOnDays<E extends { startsAt: number; endsAt: number }>(
  events: readonly E[],
  from: string,
  to: string,
): Map<string, OnDay<E>[]> {
  const placed = new Map<string, OnDay<E>[]>();
  for (const event of [...events].sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt)) {
    const days = daysOf(event);
    for (const [at, day] of days.entries()) {
      if (day < from || day > to) continue;
      const there = placed.get(day) ?? [];
      there.push({ event, nth: at + 1, of: days.length });
      placed.set(day, there);
    }
  }
  return placed;
}
