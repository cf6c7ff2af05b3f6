import { fQuantile } from "./f-distribution";
import type { Interval } from "./interval";
import { bothUndefined, certain, type Forms, ofMean } from "./intraclass";

export interface UnevenForms extends Forms {
  /** The number of jurors that the average form is told for: n0 of the uneven design, k where it is even. */
  jurors: number;
}

/**
 * ICC(1,1) and the coefficient of a mean, where each nomination has jurors of its own and perhaps not equally many: one way,
 * random. The estimate is that of the analysis of variance with k0 = (N − Σn²/N)/(a − 1) in place of k (Searle, Casella and
 * McCulloch 1992, Variance Components; Donner 1986, Int. Statistical Review 54, 67-82). The 95 % interval is Wald's
 * (1940, Annals of Mathematical Statistics 11, 96-100), which is exact for uneven numbers too and is Shrout and Fleiss's where
 * they are even.
 * @param groups The totals of each nomination; one without any is left out.
 */
export function unevenIntraclass(groups: readonly (readonly number[])[]): UnevenForms {
  const rated = groups.filter((values) => values.length > 0).map(groupOf);
  const count = rated.reduce((sum, { size }) => sum + size, 0);
  if (rated.length < 2) return { ...bothUndefined("fewer-than-two-nominations"), jurors: rated[0]?.size ?? 0 };
  const jurors = (count - rated.reduce((sum, { size }) => sum + size * size, 0) / count) / (rated.length - 1);
  const lower = count - rated.length;
  if (lower === 0) return { ...bothUndefined("fewer-than-two-raters"), jurors };
  const within = rated.reduce((sum, { squares }) => sum + squares, 0) / lower;
  const between = spread(rated, 0) / (rated.length - 1);
  if (within + between <= 0) return { ...bothUndefined("no-variance"), jurors };
  if (within <= 0) return { single: certain, average: certain, jurors };
  const value = (between - within) / (between + (jurors - 1) * within);
  const { low, high } = waldInterval(rated, within, lower);
  const mean = (single: number) => ofMean(single, jurors);
  return {
    single: { kind: "icc", value, low, high },
    average:
      between > 0
        ? { kind: "icc", value: mean(value), low: mean(low), high: mean(high) }
        : { kind: "undefined", because: "no-variance" },
    jurors,
  };
}

interface Group {
  size: number;
  mean: number;
  /** Squared differences from the mean. */
  squares: number;
}

function groupOf(values: readonly number[]): Group {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { size: values.length, mean, squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
}

/** Weighted squares of the means around their weighted mean; `theta` is the variance between over that within. */
function spread(groups: readonly Group[], theta: number): number {
  let [weights, weighted] = [0, 0];
  const weightOf = ({ size }: Group) => size / (1 + size * theta);
  for (const group of groups) {
    weights += weightOf(group);
    weighted += weightOf(group) * group.mean;
  }
  const middle = weighted / weights;
  return groups.reduce((sum, group) => sum + weightOf(group) * (group.mean - middle) ** 2, 0);
}

/** `spread` falls as theta grows, and over `within` it has an F distribution at the true one: its two quantiles are the limits. */
function waldInterval(groups: readonly Group[], within: number, lower: number): Interval {
  const upper = groups.length - 1;
  const ratioAt = (icc: number) => spread(groups, icc / (1 - icc)) / upper / within;
  // Below it the largest group would have a negative variance.
  const least = -1 / (groups.reduce((most, { size }) => Math.max(most, size), 0) - 1);
  const where = (quantile: number): number => {
    let [low, high] = [least, 1];
    for (let i = 0; i < 100; i++) {
      const middle = (low + high) / 2;
      if (ratioAt(middle) > quantile) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  return { low: where(fQuantile(0.975, upper, lower)), high: where(1 / fQuantile(0.975, lower, upper)) };
}
