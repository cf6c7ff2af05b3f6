import { canDo } from "~/domains/awards/cycle/cycle";
import { decideReview } from "~/domains/awards/jury/review/review";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import type { Verdict } from "~/kernel/verdict";
import type { JurorsReview } from "./own-review.server";

/** Whether she can still ask to be recused from it: until ballots are sealed, for one that was reopened is open after the others' time. */
export function recusalVerdict({ review, cycle }: Pick<JurorsReview, "review" | "cycle">, now: number): Verdict {
  const open = canDo("seal", cycle, now);
  if (!open.ok) return open;
  const decided = decideReview("declare-conflict", review.state, { ...reviewTimes(cycle, review), now });
  return decided.ok ? { ok: true } : decided;
}
