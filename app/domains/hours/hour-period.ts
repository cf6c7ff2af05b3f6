import { type HourEntry, sumOf } from "./hour-totals";

/** Days over which hours are counted, both included, `YYYY-MM-DD`. */
export interface HourPeriod {
  from: string;
  to: string;
}

/** The calendar year of a day. */
export const yearOf = (day: string): HourPeriod => ({
  from: `${day.slice(0, 4)}-01-01`,
  to: `${day.slice(0, 4)}-12-31`,
});

/** What was earned in a period; a correction stands on the day of what it takes back, so that both are in or both out. */
export const entriesIn = <E extends Pick<HourEntry, "day">>(entries: readonly E[], { from, to }: HourPeriod): E[] =>
  entries.filter(({ day }) => day >= from && day <= to);

export const minutesIn = (entries: readonly HourEntry[], period: HourPeriod): number =>
  sumOf(entriesIn(entries, period));

/** Minutes of so many 学时, rounded up: nobody is let through for less. */
export const minutesOf = (hours: number, hourMinutes: number): number => Math.ceil(hours * hourMinutes - 1e-9);

/** How many 学时 are missing, to a tenth, rounded up so that nobody is told that less is enough. */
export const hoursMissing = (needed: number, earned: number, hourMinutes: number): number =>
  Math.max(0, Math.ceil(((needed - earned) * 10) / hourMinutes - 1e-9) / 10);
