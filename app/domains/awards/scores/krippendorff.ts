import { seededRandom } from "~/kernel/seeded-random";
import { type Interval, middleShare } from "./interval";

/** How far jurors agree; where nothing can be said, that and why, as a value of its own. */
export type Agreement =
  | {
      kind: "alpha";
      /** 1: the same points for each; 0: no nearer to each other than by chance; below it: further apart than by chance. */
      alpha: number;
      /** 95 % by resampling nominations; null where the resamples give none. */
      interval: Interval | null;
      /** Nominations with at least two values, and their values. */
      units: number;
      values: number;
    }
  | { kind: "undefined"; because: "fewer-than-two-raters" | "all-equal" };

/** A unit's values, one for each rater that gave one; null where she gave none. Who gave which does not matter to alpha. */
export type RatedUnit = readonly (number | null)[];

const RESAMPLES = 1_000;

/**
 * Krippendorff's alpha for interval data with missing values: 1 − observed / expected disagreement, both from squared
 * differences (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"; Content Analysis, 4th ed. 2019,
 * ch. 12). Units with one value pair with nothing and are left out. The interval is the middle 95 % of alpha over
 * resamples of the units, as Zapf et al. 2016 (BMC Med. Res. Methodol. 16:93) advise; the seed decides it.
 */
export function krippendorffAlpha(units: readonly RatedUnit[], seed: string): Agreement {
  const paired = units.map((unit) => unit.filter((value) => value !== null)).filter((values) => values.length >= 2);
  if (paired.length === 0) return { kind: "undefined", because: "fewer-than-two-raters" };
  // Measured from one of the values: the differences are the same, and sums of squares stay small.
  const origin = paired[0]?.[0] as number;
  const sums = paired.map((values) => sumsOf(values.map((value) => value - origin)));
  const alpha = alphaOf(sums);
  if (alpha === null) return { kind: "undefined", because: "all-equal" };
  const values = sums.reduce((count, unit) => count + unit.count, 0);
  return { kind: "alpha", alpha, interval: resampled(sums, seed), units: sums.length, values };
}

interface UnitSums {
  count: number;
  sum: number;
  squares: number;
  /** Squared differences of all pairs, in both orders, over one less than the values. */
  within: number;
}

function sumsOf(values: readonly number[]): UnitSums {
  const count = values.length;
  const sum = values.reduce((all, value) => all + value, 0);
  const squares = values.reduce((all, value) => all + value * value, 0);
  return { count, sum, squares, within: (2 * (count * squares - sum * sum)) / (count - 1) };
}

/** Null where all values are equal: nothing was there to agree or disagree on. */
function alphaOf(units: readonly UnitSums[]): number | null {
  let [count, sum, squares, within] = [0, 0, 0, 0];
  for (const unit of units) {
    count += unit.count;
    sum += unit.sum;
    squares += unit.squares;
    within += unit.within;
  }
  const between = 2 * (count * squares - sum * sum);
  return between > 0 ? 1 - ((count - 1) * within) / between : null;
}

function resampled(units: readonly UnitSums[], seed: string): Interval | null {
  if (units.length < 2) return null;
  const random = seededRandom(seed);
  const alphas: number[] = [];
  for (let n = 0; n < RESAMPLES; n++) {
    const alpha = alphaOf(units.map(() => units[random.below(units.length)] as UnitSums));
    if (alpha !== null) alphas.push(alpha);
  }
  return middleShare(alphas);
}
