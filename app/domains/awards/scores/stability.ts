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
 * How often each nomination stays above the cut when jurors are drawn again: each time as many as there are, with replacement, and whoever was drawn
 * twice counts twice, with all her ballots (Efron and Tibshirani 1993, An Introduction to the Bootstrap, ch. 6; what is drawn is what would
 * be others another time, and that is jurors, not ballots: ch. 8). So what a strict juror takes from two nominations she takes from both in the same resample. Scored by the published rule on the
 * ballots that are there then. A nomination none of whose jurors was drawn gets, in that resample, as many as it has drawn from its own.
 *
 * Equal scores at the cut are set apart by the rule's criteria; where it would ask the panel or draw, the places left are shared out evenly, which
 * is what a draw gives on average. Sorted by pseudonym; the seed decides it.
 */
export function stabilityAtCut(input: StabilityInput, resamples: number, seed: string): StabilityRow[] {
  const given = ballotsByNomination(input.ballots);
  const names = input.nominations.toSorted(byText);
  const above = new Float64Array(names.length);
  const jurors = [...new Set(input.ballots.map(({ juror }) => juror))].sort(byText);
  const numbers = new Map(jurors.map((juror, at) => [juror, at]));
  const pools = names.map((name) => poolOf(given.get(name) ?? [], numbers, input));
  const random = seededRandom(seed);
  const times = new Uint16Array(jurors.length);
  for (let n = 0; n < resamples; n++) {
    times.fill(0);
    drawInto(times, jurors.length, random.below);
    for (const pool of pools) redraw(pool, times, random.below);
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
  /** The juror of each, by her place among all. */
  jurors: number[];
  rule: ScoringRule;
  /** How often each ballot was drawn and kept, by its place in `points`, and how many that are. */
  drawn: Uint16Array;
  kept: number;
  /** The mean of the kept totals. Means of so few whole numbers are equal as floats exactly when they are equal. */
  mean: number;
}

function poolOf(
  ballots: readonly Ballot[],
  numbers: ReadonlyMap<string, number>,
  { rule, ties }: StabilityInput,
): Pool {
  const criteria = ties.flatMap((step) => (step.by === "criterion" ? [step.criterion] : []));
  const sorted = ballots.toSorted(ballotOrder(ties));
  return {
    points: sorted.map((ballot) => [totalOf(ballot), ...criteria.map((criterion) => pointsFor(ballot, criterion))]),
    jurors: sorted.map(({ juror }) => numbers.get(juror) as number),
    rule,
    drawn: new Uint16Array(sorted.length),
    kept: 0,
    mean: Number.NEGATIVE_INFINITY,
  };
}

/** So many draws, each counted where it fell. */
function drawInto(counts: Uint16Array, draws: number, below: (bound: number) => number): void {
  for (let i = 0; i < draws; i++) {
    const at = below(counts.length);
    counts[at] = (counts[at] as number) + 1;
  }
}

/** @param times how often each juror was drawn */
function redraw(pool: Pool, times: Uint16Array, below: (bound: number) => number): void {
  const { drawn, jurors, rule } = pool;
  if (jurors.length === 0) return;
  let count = 0;
  for (let i = 0; i < jurors.length; i++) {
    drawn[i] = times[jurors[i] as number] as number;
    count += drawn[i] as number;
  }
  if (count === 0) {
    count = jurors.length;
    drawInto(drawn, count, below);
  }
  const drop = droppedEachEnd(count, rule);
  leaveOut(drawn, drop, 0, 1);
  leaveOut(drawn, drop, jurors.length - 1, -1);
  pool.kept = count - 2 * drop;
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
function meanAt({ points, drawn, kept }: Pool, column: number): number {
  let sum = 0;
  for (let i = 0; i < points.length; i++) sum += (drawn[i] as number) * ((points[i] as number[])[column] as number);
  return sum / kept;
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
