import { DAY_MS } from "~/kernel/milliseconds";

/**
 * The last day a certificate issued on `issuedOn` (`YYYY-MM-DD`) is valid, or null when it does not expire. The day of issue
 * counts, so it is the day before the same day `months` later: 2026-11-23 and 36 months give 2029-11-22. Where that month
 * has no such day, its last day is the last one (compare Civil Code art. 202): 2024-02-29 and 12 months give 2025-02-28.
 * @param months whole, ≥ 1, or null
 * @throws RangeError for a day that does not exist or a length that is none
 */
export function lastValidDay(issuedOn: string, months: number | null): string | null {
  const start = new Date(`${issuedOn}T00:00:00Z`);
  if (Number.isNaN(start.getTime()) || isoDay(start.getTime()) !== issuedOn)
    throw new RangeError(`not a day: ${issuedOn}`);
  if (months === null) return null;
  if (!Number.isInteger(months) || months < 1) throw new RangeError(`not a number of months: ${months}`);
  const same = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, start.getUTCDate());
  const exists = new Date(same).getUTCDate() === start.getUTCDate();
  // A day that does not exist rolls into the next month; day 0 of that month is the last of the one meant.
  return exists ? isoDay(same - DAY_MS) : isoDay(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 0));
}

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
