import { type Ballot, byText, type ScoringRule, type TieStep, totalOf } from "./ballot";
import { compareFractions, type Fraction } from "./fraction";

/** What a nomination's ballots come to by the published rule. */
export interface Score {
  /** The mean of the totals that were kept; null where there is no ballot at all. */
  mean: Fraction | null;
  /** The ballots whose totals count, from the lowest. */
  kept: Ballot[];
  /** Left out as lowest, then as highest. */
  dropped: Ballot[];
  /** Told where the rule asks for more ballots than came in; `droppedEachEnd` is then what could be left out at either end. */
  shortBallots: ShortBallots | null;
}

interface ShortBallots {
  given: number;
  expected: number;
  droppedEachEnd: number;
}

/**
 * How many totals are left out at either end of `count`: what the rule says, but never so many that none remains.
 * Three ballots under a rule that drops one lose one at either end; two lose none.
 */
export const droppedEachEnd = (count: number, rule: ScoringRule): number =>
  Math.max(0, Math.min(rule.drop, Math.floor((count - 1) / 2)));

/**
 * The order in which ballots of one nomination stand when the highest and lowest are left out: by total, then by the
 * criteria that break ties, in their order, last by the juror's pseudonym. Of two ballots with one total it decides which
 * counts in a criterion's mean, and in such a way that a point more never costs a nomination its place.
 */
export function ballotOrder(ties: readonly TieStep[]): (a: Ballot, b: Ballot) => number {
  const criteria = ties.flatMap((step) => (step.by === "criterion" ? [step.criterion] : []));
  return (a, b) => {
    const byTotal = totalOf(a) - totalOf(b);
    if (byTotal !== 0) return byTotal;
    for (const criterion of criteria) {
      const apart = pointsFor(a, criterion) - pointsFor(b, criterion);
      if (apart !== 0) return apart;
    }
    return byText(a.juror, b.juror);
  };
}

/** Points of a ballot for a criterion, 0 where it gives none. */
export const pointsFor = (ballot: Ballot, criterion: string): number => ballot.scores[criterion] ?? 0;

/** Scores one nomination: totals, without the highest and lowest, their mean. The order of the ballots changes nothing. */
export function scoreBallots(ballots: readonly Ballot[], rule: ScoringRule, ties: readonly TieStep[]): Score {
  const sorted = ballots.toSorted(ballotOrder(ties));
  const each = droppedEachEnd(sorted.length, rule);
  const kept = sorted.slice(each, sorted.length - each);
  return {
    mean: kept.length === 0 ? null : meanOf(kept.map(totalOf)),
    kept,
    dropped: [...sorted.slice(0, each), ...sorted.slice(sorted.length - each)],
    shortBallots:
      sorted.length < rule.jurors ? { given: sorted.length, expected: rule.jurors, droppedEachEnd: each } : null,
  };
}

/** A criterion's plain mean over the ballots that were kept. */
export const criterionMean = (score: Score, criterion: string): Fraction =>
  meanOf(score.kept.map((ballot) => pointsFor(ballot, criterion)));

/** Above zero when the first score is the lower one; a nomination without ballots stands behind every other. */
export function compareScores(a: Score, b: Score): number {
  if (a.mean === null || b.mean === null) return Number(a.mean === null) - Number(b.mean === null);
  return compareFractions(b.mean, a.mean);
}

const meanOf = (points: readonly number[]): Fraction => ({
  sum: points.reduce((sum, one) => sum + one, 0),
  count: points.length,
});
