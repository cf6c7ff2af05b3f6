import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { getOwnReview, type Review } from "~/domains/awards/jury/jury.store.server";
import { keepReview } from "~/domains/awards/jury/keep-review.server";
import { type BallotFault, ballotFaults } from "~/domains/awards/jury/review/ballot-faults";
import { type CriterionDraft, criterionStand, draftOf } from "~/domains/awards/jury/review/criterion-stand";
import { decideReview } from "~/domains/awards/jury/review/review";
import type { ScoreForm } from "~/domains/awards/jury/review/score-form";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";

/** What another window saved of the criterion since the form was drawn up, and when (ms). */
export interface SavedMeanwhile extends CriterionDraft {
  savedAt: number;
}

export type SavedCriterion =
  | { ok: true /** The next one without points, after this one or from the first on. */; next: string | null }
  | {
      ok: false;
      faults: BallotFault[];
      meanwhile: SavedMeanwhile | null /** Of what was kept all the same. */;
      stand?: string;
    };

/**
 * Saves one criterion as a draft whatever it holds, and goes on only when it keeps to the rubric; otherwise says what is missing. Never over what the form had not seen.
 * @throws NotFound, Refused
 */
export const saveCriterion = (by: Person, reviewId: string, form: ScoreForm): Promise<SavedCriterion> =>
  transact(person(by.personId), async (tx): Promise<SavedCriterion> => {
    const { review } = await getOwnReview(tx, by, reviewId);
    const { rules, ...cycle } = await getCycle(tx, review.cycleId);
    insist(decideReview("save", review.state, { ...reviewTimes(cycle, review), now: tx.now }));
    const criterion = rules.rubric.find(({ id }) => id === form.criterion);
    if (!criterion) return { ok: false, faults: [notInRubric(form.criterion)], meanwhile: null };
    const stored = draftOf(review, criterion.id);
    const stand = criterionStand(stored);
    const same = criterionStand(form) === stand;
    if (!same && form.seen !== stand)
      return { ok: false, faults: [], meanwhile: { ...stored, savedAt: review.changedAt } };
    const change = withDraft(review, criterion.id, form);
    const faults =
      form.go === "next" ? ballotFaults([criterion], onlyOf(change, criterion.id), rules.reasonLength) : [];
    if (!same || review.state === "cleared")
      await keepReview(tx, by.personId, review, "save", reviewTimes(cycle, review), { change, quiet: true });
    // Kept all the same: what she wrote is not lost with the form that comes back to her.
    if (faults.length > 0) return { ok: false, faults, meanwhile: null, stand: criterionStand(form) };
    const at = rules.rubric.indexOf(criterion);
    const others = [...rules.rubric.slice(at + 1), ...rules.rubric.slice(0, at)];
    return { ok: true, next: others.find(({ id }) => change.scores[id] === undefined)?.id ?? null };
  });

const notInRubric = (criterion: string): BallotFault => ({
  criterion,
  field: "level",
  reason: "jury.ballot.notInRubric",
});

type Draft = Pick<Review, "scores" | "levels" | "reasons">;

function withDraft({ scores, levels, reasons }: Draft, id: string, { score, level, reason }: CriterionDraft): Draft {
  const put = <V>(all: Record<string, V>, value: V | null): Record<string, V> => {
    const { [id]: _, ...rest } = all;
    return value === null ? rest : { ...rest, [id]: value };
  };
  return {
    scores: put(scores, score),
    levels: put(levels, level),
    reasons: put(reasons, reason === "" ? null : reason),
  };
}

const onlyOf = ({ scores, levels, reasons }: Draft, id: string): Draft => {
  const pick = <V>(all: Record<string, V>): Record<string, V> => (id in all ? { [id]: all[id] as V } : {});
  return { scores: pick(scores), levels: pick(levels), reasons: pick(reasons) };
};
