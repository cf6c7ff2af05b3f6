import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { getOwnReview } from "~/domains/awards/jury/jury.store.server";
import { keepReview } from "~/domains/awards/jury/keep-review.server";
import { type BallotFault, ballotFaults } from "~/domains/awards/jury/review/ballot-faults";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";

/** A juror says that she knows of no conflict: only now may she read. @throws NotFound, Refused */
export const declareNoConflict = (by: Person, reviewId: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const { review } = await getOwnReview(tx, by, reviewId);
    const cycle = await getCycle(tx, review.cycleId);
    await keepReview(tx, by.personId, review, "declare-none", reviewTimes(cycle, review));
  });

/** One criterion as it is being filled in; what is left out stays as it is. */
export interface ScoredCriterion {
  criterion: string;
  level: number | null;
  score: number | null;
  reason: string;
}

/** Saves what she has so far of some criteria; nothing is asked of it yet but that the rubric knows them. @throws NotFound, Refused */
export const saveScores = (by: Person, reviewId: string, scored: readonly ScoredCriterion[]): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const { review } = await getOwnReview(tx, by, reviewId);
    const cycle = await getCycle(tx, review.cycleId);
    const known = scored.filter(({ criterion }) => cycle.rules.rubric.some(({ id }) => id === criterion));
    const [scores, levels, reasons] = [{ ...review.scores }, { ...review.levels }, { ...review.reasons }];
    for (const { criterion, level, score, reason } of known) {
      put(scores, criterion, score);
      put(levels, criterion, level);
      put(reasons, criterion, reason === "" ? null : reason);
    }
    await keepReview(tx, by.personId, review, "save", reviewTimes(cycle, review), {
      ...{ change: { scores, levels, reasons }, quiet: true },
    });
  });

function put<V>(into: Record<string, V>, key: string, value: V | null): void {
  if (value === null) delete into[key];
  else into[key] = value;
}

/** Hands a ballot in, whole. What keeps it back is told by criterion. @throws NotFound, Refused */
export const submitBallot = (
  by: Person,
  reviewId: string,
): Promise<{ ok: true } | { ok: false; faults: BallotFault[] }> =>
  transact(person(by.personId), async (tx) => {
    const { review } = await getOwnReview(tx, by, reviewId);
    const cycle = await getCycle(tx, review.cycleId);
    const faults = ballotFaults(cycle.rules.rubric, review, cycle.rules.reasonLength);
    if (faults.length > 0) return { ok: false, faults };
    const change = { submittedAt: tx.now };
    await keepReview(tx, by.personId, review, "submit", reviewTimes(cycle, review), { change });
    return { ok: true };
  });
