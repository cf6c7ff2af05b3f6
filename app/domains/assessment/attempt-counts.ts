import type { AttemptState } from "@db/statuses";

/** How many attempts of a sitting stand where. Handed in and closed ones are released in the same moment. */
export interface Counts {
  running: number;
  passed: number;
  failed: number;
  voided: number;
}

/** Sums rows of one state and result each, by sitting. */
export function countsBySitting(
  rows: readonly { sittingId: string; state: AttemptState; passed: boolean | null; n: number }[],
): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const { sittingId, state, passed, n } of rows) {
    const of = counts.get(sittingId) ?? { running: 0, passed: 0, failed: 0, voided: 0 };
    counts.set(sittingId, of);
    if (state === "started") of.running += n;
    else if (state === "voided") of.voided += n;
    else of[passed ? "passed" : "failed"] += n;
  }
  return counts;
}
