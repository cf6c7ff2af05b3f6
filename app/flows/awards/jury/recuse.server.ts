import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { getCycle, getProvincesCycle } from "~/domains/awards/cycle/cycle.store.server";
import { getOwnReview, type Review, reviewsOf } from "~/domains/awards/jury/jury.store.server";
import { keepReview } from "~/domains/awards/jury/keep-review.server";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import { person, system, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import { draw, readGround } from "./draw-reviews.server";

/** Ends a review by a recusal, and draws who reads instead. What she gave is kept and counts for nothing. */
async function replace(tx: Tx, byPersonId: string | null, cycle: Cycle, reviews: readonly Review[], reason: string) {
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
    await replace(tx, by.personId, cycle, [declared], reason);
  });

/** The province recuses a juror from a dossier, with a reason. @throws NotFound, Refused */
export const recuseJuror = (by: BureauOfficer, slug: string, reviewId: string, reason: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const cycle = await getProvincesCycle(tx, by, slug);
    insist(canDo("review", cycle, tx.now));
    const found = (await reviewsOf(tx, cycle.id)).find(({ id }) => id === reviewId);
    if (!found) throw new NotFound("review of the cycle");
    await replace(tx, by.personId, cycle, [found], reason);
  });

/**
 * Looks again at who is tied to whom: a nominee who changed firms, a tie that was stated since. Jurors who may no longer read are recused and replaced.
 * Runs by the clock and before ballots are sealed. Answers how many were.
 */
export const recheckConflicts = (cycleId: string): Promise<number> =>
  transact(system("conflicts"), async (tx) => {
    const cycle = await getCycle(tx, cycleId);
    const ground = await readGround(tx, cycle);
    const apart = new Set(ground.apart.map(({ nomination, juror }) => `${nomination} ${juror}`));
    const open: Review["state"][] = ["assigned", "cleared", "in-progress", "submitted", "reopened"];
    const found = ground.reviews.filter(
      ({ state, nomination, juror }) => open.includes(state) && apart.has(`${nomination} ${juror}`),
    );
    if (found.length > 0) await replace(tx, null, cycle, found, "conflict");
    return found.length;
  });
