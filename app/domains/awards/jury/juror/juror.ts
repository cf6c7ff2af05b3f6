import { dayBeside } from "~/kernel/calendar-days";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

/** Days of an expert's term, both in it; `to` null until further notice, `endedOn` the first day on which she no longer serves. */
export interface JurorTerm {
  from: string;
  to: string | null;
  endedOn: string | null;
}

export interface Juror {
  terms: readonly JurorTerm[];
  /** The first one counts for the mix of a jury. */
  fields: readonly string[];
}

/** The last day of a term; a day before `from` where it was over before it began. */
function lastDayOf({ to, endedOn }: JurorTerm): string | null {
  if (endedOn === null) return to;
  const last = dayBeside(endedOn, -1);
  return to !== null && to < last ? to : last;
}

/**
 * Whether an expert can serve in a cycle: she has a field, and her terms, one after another, cover the days of the review without a gap.
 * The refusal names the first day on which she would be missing.
 */
export function canServe({ terms, fields }: Juror, review: { from: string; to: string }): Verdict {
  if (fields.length === 0) return refused("jury.juror.noField");
  let missing = review.from;
  for (const term of [...terms].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (term.from > missing) break;
    const last = lastDayOf(term);
    if (last === null) return accepted;
    if (last >= missing) missing = dayBeside(last, 1);
  }
  return missing > review.to ? accepted : refused("jury.juror.noTerm", { day: missing });
}

export type TermStand = "coming" | "running" | "over";

/** Whether a term is still to begin, runs, or is over on a day. */
export function termStand(term: JurorTerm, day: string): TermStand {
  const last = lastDayOf(term);
  if (last !== null && (last < day || last < term.from)) return "over";
  return term.from > day ? "coming" : "running";
}
