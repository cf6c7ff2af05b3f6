import { dayAfterMonths } from "~/kernel/calendar-days";
import { isoDayOf } from "~/kernel/instant-format";
import { startOfDay } from "~/kernel/typed-day";
import { type CycleFacts, DEADLINES } from "./cycle-faults";

/** The same day and hour so many years later; 29 February becomes the 28th. */
function yearsLater(instant: number, years: number): number {
  // The end of a day is the day's, not the next one's.
  const day = isoDayOf(instant - 1);
  return startOfDay(dayAfterMonths(day, 12 * years)) + (instant - startOfDay(day));
}

/**
 * The facts of a copy: the year after the one copied, or as many later as it takes for its submissions to end after `now` (ms). The year
 * in the title moves along; the approval is left out.
 */
export function copiedFacts(of: CycleFacts, now: number): CycleFacts {
  let years = 1;
  while (yearsLater(of.submissionsUntil, years) <= now) years++;
  const year = of.year + years;
  const { label, authority, introduction, contact } = of;
  const title = of.title.replaceAll(String(of.year), String(year));
  const [submissionsUntil, countiesUntil, citiesUntil, reviewUntil] = DEADLINES.map((name) =>
    yearsLater(of[name], years),
  ) as [number, number, number, number];
  return {
    title,
    label,
    year,
    approvalDocument: "",
    authority,
    introduction,
    contact,
    submissionsUntil,
    countiesUntil,
    citiesUntil,
    reviewUntil,
  };
}

/** A quota for each bureau there is now; nothing for those of which the copied cycle knew nothing. */
export const copiedQuotas = (
  quotas: Readonly<Record<string, number>>,
  bureaus: readonly string[],
): Record<string, number> => Object.fromEntries(bureaus.map((code) => [code, quotas[code] ?? 0]));
