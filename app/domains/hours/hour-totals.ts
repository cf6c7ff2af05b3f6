import type { HourProvenance } from "@db/schema/hours";
import type { HOUR_SOURCES, HourCheck } from "@db/statuses";

export type HourSource = (typeof HOUR_SOURCES)[number];
export interface HourEntry {
  id: string;
  source: HourSource;
  sourceKey: string;
  title: string;
  /** Below zero where it takes back what another entry booked. */
  minutes: number;
  /** Calendar day in Shanghai, `YYYY-MM-DD`. */
  day: string;
  bookedAt: number;
  /** Null of lessons booked before it was written down: the program saw them. */
  checkedBy: HourCheck | null;
  provenance: HourProvenance | null;
  /** The entry that this one takes back. */
  reversesId: string | null;
  /** Why it takes it back; of an entry of its own why somebody said so by hand. */
  reason: string | null;
}

export interface YearTotal {
  /** `2026` */
  year: string;
  minutes: number;
  /** Minutes by kind, only kinds that have any. */
  bySource: { source: HourSource; minutes: number }[];
  entries: HourEntry[];
}

/** Totals by calendar year of the day on which something was earned, the newest year and entry first. */
export function totalsByYear(entries: readonly HourEntry[]): YearTotal[] {
  const years = new Map<string, HourEntry[]>();
  for (const entry of entries) {
    const year = entry.day.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return [...years]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, own]) => ({
      year,
      minutes: sumOf(own),
      bySource: [...new Set(own.map(({ source }) => source))].map((source) => ({
        source,
        minutes: sumOf(own.filter((entry) => entry.source === source)),
      })),
      entries: [...own].sort(byDay),
    }));
}

/** The latest day first, of one day what was booked last. */
const byDay = (a: HourEntry, b: HourEntry): number =>
  (a.day < b.day ? 1 : a.day > b.day ? -1 : b.bookedAt - a.bookedAt) || (a.id < b.id ? 1 : -1);

export const sumOf = (entries: readonly Pick<HourEntry, "minutes">[]): number =>
  entries.reduce((total, { minutes }) => total + minutes, 0);

/** Minutes as 学时 of `hourMinutes` each, to a tenth, rounded down so that nobody is told more than was earned. */
export const inHours = (minutes: number, hourMinutes: number): number => Math.floor((minutes * 10) / hourMinutes) / 10;
