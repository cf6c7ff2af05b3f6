import { ballotFaults, totalSoFar } from "~/domains/awards/jury/review/ballot-faults";
import { draftOf } from "~/domains/awards/jury/review/criterion-stand";
import { decideReview } from "~/domains/awards/jury/review/review";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import type { Verdict } from "~/kernel/verdict";
import type { JurorsReview } from "./own-review.server";
import { reviewHead } from "./room-view.server";

/** All that she is about to hand in, what is missing of it, and whether she can. */
export function handInView(own: JurorsReview, now: number) {
  const { review, cycle } = own;
  const { rubric, reasonLength } = cycle.rules;
  const decided = decideReview("submit", review.state, { ...reviewTimes(cycle, review), now });
  const verdict: Verdict = decided.ok ? { ok: true } : decided;
  return {
    ...reviewHead(own, now),
    criteria: rubric.map(({ id, name, points }) => ({ id, name, points, ...draftOf(review, id) })),
    total: totalSoFar(rubric, review).total,
    points: rubric.reduce((sum, { points }) => sum + points, 0),
    faults: ballotFaults(rubric, review, reasonLength).map(({ criterion, reason, values }) => ({
      criterion,
      reason,
      ...(values && { values }),
      name: rubric.find(({ id }) => id === criterion)?.name ?? "",
    })),
    verdict,
  };
}
export type HandInView = ReturnType<typeof handInView>;
