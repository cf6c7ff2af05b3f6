import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { getCycle, getProvincesCycle } from "~/domains/awards/cycle/cycle.store.server";
import { getOwnReview, type Review, reviewsOf } from "~/domains/awards/jury/jury.store.server";
import { keepReview } from "~/domains/awards/jury/keep-review.server";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import { draw, readGround } from "./draw-reviews.server";

/** Ends a review by a recusal, and draws who reads instead. What she gave is kept and counts for nothing. */
export async function replaceReviews(
  tx: Tx,
  byPersonId: string | null,
  cycle: Cycle,
  reviews: readonly Review[],
  reason: string,
) {
  for (const one of reviews) {
    const recused =
      one.state === "recused"
        ? one
        : await keepReview(tx, byPersonId, one, "recuse", reviewTimes(cycle, one), { reason });
    await keepReview(tx, byPersonId, recused, "replace", reviewTimes(cycle, one));
  }
  return draw(tx, byPersonId, await readGround(tx, cycle));
}

/** A juror says that she may be partial: she is replaced at once; why is read by the province only. @throws NotFound, Refused */
export const declareConflict = (by: Person, reviewId: string, reason: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const { review } = await getOwnReview(tx, by, reviewId);
    const cycle = await getCycle(tx, review.cycleId);
    insist(canDo("review", cycle, tx.now));
    const declared = await keepReview(tx, by.personId, review, "declare-conflict", reviewTimes(cycle, review), {
      reason,
    });
    await replaceReviews(tx, by.personId, cycle, [declared], reason);
  });

/** The province recuses a juror from a dossier, with a reason. @throws NotFound, Refused */
export const recuseJuror = (by: BureauOfficer, slug: string, reviewId: string, reason: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const cycle = await getProvincesCycle(tx, by, slug);
    insist(canDo("review", cycle, tx.now));
    const found = (await reviewsOf(tx, cycle.id)).find(({ id }) => id === reviewId);
    if (!found) throw new NotFound("review of the cycle");
    await replaceReviews(tx, by.personId, cycle, [found], reason);
  });
