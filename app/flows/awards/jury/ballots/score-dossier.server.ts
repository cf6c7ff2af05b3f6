import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { getOwnReview } from "~/domains/awards/jury/jury.store.server";
import { keepReview } from "~/domains/awards/jury/keep-review.server";
import { type BallotFault, ballotFaults } from "~/domains/awards/jury/review/ballot-faults";
import { decideReview } from "~/domains/awards/jury/review/review";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { isInConflict } from "../ties/ballots-in-conflict.server";
import { recheckIn } from "../ties/recheck-conflicts.server";

/** A juror says that she knows of no conflict: only now may she read. @throws NotFound, Refused */
export const declareNoConflict = (by: Person, reviewId: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const { review } = await getOwnReview(tx, by, reviewId);
    const cycle = await getCycle(tx, review.cycleId);
    await keepReview(tx, by.personId, review, "declare-none", reviewTimes(cycle, review));
  });

/** `recused`: she is tied to the nominee by now, so that her reading ended instead and nothing was handed in. */
export type HandedIn = { ok: true; recused?: true } | { ok: false; faults: BallotFault[] };

/**
 * Hands a ballot in, whole. What keeps it back is told by criterion. A tie that came up since she was drawn is looked at in the same act: whoever is in
 * conflict hands nothing in, her reading ends and somebody else reads. @throws NotFound, Refused
 */
export const submitBallot = (by: Person, reviewId: string): Promise<HandedIn> =>
  transact(person(by.personId), async (tx): Promise<HandedIn> => {
    const own = await getOwnReview(tx, by, reviewId);
    const cycle = await getCycle(tx, own.review.cycleId);
    const times = reviewTimes(cycle, own.review);
    insist(decideReview("submit", own.review.state, { ...times, now: tx.now }));
    if (await isInConflict(tx, cycle, own, tx.now)) {
      await recheckIn(tx, cycle);
      return { ok: true, recused: true };
    }
    const faults = ballotFaults(cycle.rules.rubric, own.review, cycle.rules.reasonLength);
    if (faults.length > 0) return { ok: false, faults };
    await keepReview(tx, by.personId, own.review, "submit", times, { change: { submittedAt: tx.now } });
    return { ok: true };
  });
