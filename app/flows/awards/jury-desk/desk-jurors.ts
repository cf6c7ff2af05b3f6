import type { CycleJuror, Review } from "~/domains/awards/jury/jury.store.server";
import { OPEN_REVIEWS } from "~/domains/awards/jury/review/review";

/** How far a juror is: counts, never what she gave. */
export interface JurorProgress {
  /** Readings that count on her, of those how many she handed in, and how many are over their time. */
  reads: number;
  done: number;
  overdue: number;
}

/** Whether the time of an open reading is over. */
export const isOverdue = (
  { state, closesAt }: Pick<Review, "state" | "closesAt">,
  { reviewUntil }: { reviewUntil: number },
  now: number,
): boolean => OPEN_REVIEWS.includes(state) && now >= (closesAt ?? reviewUntil);

/** Whether she handed it in. */
export const isDone = ({ state }: Pick<Review, "state">): boolean => state === "submitted" || state === "locked";

/** @param reviews those that stand */
export function progressOf(
  { alias }: Pick<CycleJuror, "alias">,
  reviews: readonly Pick<Review, "juror" | "state" | "closesAt">[],
  cycle: { reviewUntil: number },
  now: number,
): JurorProgress {
  const hers = reviews.filter(({ juror }) => juror === alias);
  return {
    reads: hers.length,
    done: hers.filter(isDone).length,
    overdue: hers.filter((one) => isOverdue(one, cycle, now)).length,
  };
}
