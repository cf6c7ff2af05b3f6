import type { Cycle } from "../cycle/cycle";
import type { Review } from "./jury.store.server";
import type { ReviewTimes } from "./review/review";

/** The times that acts to a review go by: the cycle's, or its own where it was given one. */
export const reviewTimes = (
  cycle: Pick<Cycle, "reviewingAt" | "reviewUntil" | "sealedAt" | "unblindedAt">,
  { closesAt }: Pick<Review, "closesAt">,
): Omit<ReviewTimes, "now"> => ({
  opensAt: cycle.reviewingAt ?? Number.POSITIVE_INFINITY,
  closesAt: closesAt ?? cycle.reviewUntil,
  sealedAt: cycle.sealedAt,
  unblindedAt: cycle.unblindedAt,
});
