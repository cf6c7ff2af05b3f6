import { accepted, type Refusal, refused } from "~/kernel/verdict";

/** The most jobs that one person states. */
export const MOST_JOBS = 60;

/**
 * The days of a job as she states it: what has not begun, or ends on a day to come, is not stated; who still works there leaves the end
 * empty. Jobs may overlap: days count once. @param today day of Asia/Shanghai
 */
export function canHaveWorked(
  { from, to }: { from: string; to: string | null },
  today: string,
): { ok: true } | (Refusal & { field: "from" | "to" }) {
  if (from > today) return { ...refused("employment.fromFuture"), field: "from" };
  if (from < "1950-01-01") return { ...refused("employment.fromTooEarly"), field: "from" };
  if (to === null) return accepted as { ok: true };
  if (to < from) return { ...refused("employment.toBeforeFrom"), field: "to" };
  return to > today ? { ...refused("employment.toFuture"), field: "to" } : (accepted as { ok: true });
}
