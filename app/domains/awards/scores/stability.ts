import { seededRandom } from "~/kernel/seeded-random";
import { type Ballot, ballotsByNomination, byText, type ScoringRule, type TieStep, totalOf } from "./ballot";
import { ballotOrder, droppedEachEnd, pointsFor } from "./score";

export interface StabilityInput {
  nominations: readonly string[];
  ballots: readonly Ballot[];
  rule: ScoringRule;
  ties: readonly TieStep[];
  cap: number;
}

export interface StabilityRow {
  nomination: string;
  /** In how many of the resamples it stood above the cut, from 0 to 1. */
  share: number;
  meaning: Steadiness;
  /** Fewer than two ballots: its own score never changed, only the others' did. */
  fewBallots: boolean;
}

/**
 * The share in words. Always above or below in at least 95 of a hundred: other jurors like these would have put it there too.
 * From 75 on: mostly. Between: with other jurors it could as well have been otherwise. Of fewer than two ballots nothing can be said: drawn again they
 * are always the same.
 */
export type Steadiness = "above" | "mostly-above" | "open" | "mostly-below" | "below" | "undefined";

const ALWAYS = 0.95;
const MOSTLY = 0.75;

const meaningOf = (share: number): Steadiness => {
  if (share >= ALWAYS) return "above";
  if (share >= MOSTLY) return "mostly-above";
  if (share <= 1 - ALWAYS) return "below";
  return share <= 1 - MOSTLY ? "mostly-below" : "open";
};

/**
 * How often each nomination stays above the cut when its ballots are drawn again from its own, with replacement (Efron and
 * Tibshirani 1993, An Introduction to the Bootstrap, ch. 6), and scored by the published rule. Equal scores at the cut are set
 * apart by the rule's criteria; where it would ask the panel or draw, the places left are shared out evenly, which is what a draw
 * gives on average. Sorted by pseudonym; the seed decides it.
 */
export function stabilityAtCut(input: StabilityInput, resamples: number, seed: string): StabilityRow[] {
  const given = ballotsByNomination(input.ballots);
  const names = input.nominations.toSorted(byText);
  const above = new Float64Array(names.length);
  const pools = names.map((name) => poolOf(given.get(name) ?? [], input));
  const random = seededRandom(seed);
  for (let n = 0; n < resamples; n++) {
    for (const pool of pools) redraw(pool, random.below);
    countAbove(pools, input.cap, above);
  }
  return names.map((nomination, at) => {
    const share = (above[at] as number) / resamples;
    const fewBallots = (pools[at] as Pool).points.length < 2;
    return { nomination, share, meaning: fewBallots ? "undefined" : meaningOf(share), fewBallots };
  });
}

/** A nomination's ballots from the lowest, each as its total and the points of the criteria that break ties, and its last draw. */
interface Pool {
  points: number[][];
  drop: number;
  /** How often each ballot was drawn and kept, by its place in `points`. */
  drawn: Uint16Array;
  /** The mean of the kept totals. Means of so few whole numbers are equal as floats exactly when they are equal. */
  mean: number;
}

function poolOf(ballots: readonly Ballot[], { rule, ties }: StabilityInput): Pool {
  const criteria = ties.flatMap((step) => (step.by === "criterion" ? [step.criterion] : []));
  const points = ballots
    .toSorted(ballotOrder(ties))
    .map((ballot) => [totalOf(ballot), ...criteria.map((criterion) => pointsFor(ballot, criterion))]);
  return {
    points,
    drop: droppedEachEnd(points.length, rule),
    drawn: new Uint16Array(points.length),
    mean: Number.NEGATIVE_INFINITY,
  };
}

function redraw(pool: Pool, below: (bound: number) => number): void {
  const { points, drawn, drop } = pool;
  const count = points.length;
  if (count === 0) return;
  drawn.fill(0);
  for (let i = 0; i < count; i++) {
    const at = below(count);
    drawn[at] = (drawn[at] as number) + 1;
  }
  leaveOut(drawn, drop, 0, 1);
  leaveOut(drawn, drop, count - 1, -1);
  pool.mean = meanAt(pool, 0);
}

/** Takes so many out of what was drawn, from one end. */
function leaveOut(drawn: Uint16Array, drop: number, from: number, step: 1 | -1): void {
  for (let left = drop, at = from; left > 0; at += step) {
    const here = Math.min(left, drawn[at] as number);
    drawn[at] = (drawn[at] as number) - here;
    left -= here;
  }
}

/** The mean of the kept in one column of `points`. */
function meanAt({ points, drawn, drop }: Pool, column: number): number {
  let sum = 0;
  for (let i = 0; i < points.length; i++) sum += (drawn[i] as number) * ((points[i] as number[])[column] as number);
  return sum / (points.length - 2 * drop);
}

/** Adds to each nomination what this resample gives it: 1 above the cut, 0 below, a share where only a draw would tell. */
function countAbove(pools: readonly Pool[], cap: number, above: Float64Array): void {
  const order = pools.map((_, at) => at).filter((at) => (pools[at] as Pool).points.length > 0);
  const columns = pools[order[0] ?? 0]?.points[0]?.length ?? 0;
  let [left, group] = [cap, order];
  for (let column = 0; column <= columns && left > 0 && group.length > 0; column++) {
    if (left >= group.length || column === columns) {
      const each = Math.min(1, left / group.length);
      for (const at of group) above[at] = (above[at] as number) + each;
      return;
    }
    const valueAt = (at: number) => (column === 0 ? (pools[at] as Pool).mean : meanAt(pools[at] as Pool, column));
    const values = Float64Array.from(group, valueAt).sort();
    const cut = values[values.length - left] as number;
    const higher = group.filter((at) => valueAt(at) > cut);
    for (const at of higher) above[at] = (above[at] as number) + 1;
    left -= higher.length;
    group = group.filter((at) => valueAt(at) === cut);
  }
}
