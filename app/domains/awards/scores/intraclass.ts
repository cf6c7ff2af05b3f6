import { fQuantile } from "./f-distribution";
import type { Interval } from "./interval";

/** How much of the differences in points lies in what was scored; where nothing can be said, that and why. */
export type Intraclass =
  | ({ kind: "icc"; value: number } & Interval)
  | { kind: "undefined"; because: "fewer-than-two-nominations" | "fewer-than-two-raters" | "no-variance" };

/** The six forms of Shrout and Fleiss 1979: one juror's points, and the mean of k jurors. */
export type IntraclassForm = "ICC(1,1)" | "ICC(2,1)" | "ICC(3,1)" | "ICC(1,k)" | "ICC(2,k)" | "ICC(3,k)";

/**
 * All six for a complete table, a row for each nomination, a column for each juror who scored them all. Estimates after Shrout
 * and Fleiss 1979 (Psychological Bulletin 86, 420-428); 95 % intervals after their F ratios, for ICC(2,·) with the degrees
 * of freedom of McGraw and Wong 1996 (Psychological Methods 1, 30-46).
 * @throws RangeError where rows have different lengths.
 */
export function intraclassForms(table: readonly (readonly number[])[]): Record<IntraclassForm, Intraclass> {
  const k = table[0]?.length ?? 0;
  if (table.some((row) => row.length !== k)) throw new RangeError("every row has a value of each juror");
  if (table.length < 2) return allUndefined("fewer-than-two-nominations");
  if (k < 2) return allUndefined("fewer-than-two-raters");
  const squares = meanSquares(table);
  const upper = table.length - 1;
  return sixForms(
    ratioForms(squares.rows, squares.within, { k, upper, lower: table.length * (k - 1) }),
    agreementForms(squares, table.length, k),
    ratioForms(squares.rows, squares.error, { k, upper, lower: upper * (k - 1) }),
  );
}

const allUndefined = (because: Because) =>
  sixForms(bothUndefined(because), bothUndefined(because), bothUndefined(because));

export interface Forms {
  /** For the points of one juror. */
  single: Intraclass;
  /** For the mean of k jurors. */
  average: Intraclass;
}

type Because = Extract<Intraclass, { kind: "undefined" }>["because"];

/** Neither form is defined, for the same reason. */
export const bothUndefined = (because: Because): Forms => ({
  single: { kind: "undefined", because },
  average: { kind: "undefined", because },
});

const sixForms = (one: Forms, two: Forms, three: Forms): Record<IntraclassForm, Intraclass> => ({
  "ICC(1,1)": one.single,
  "ICC(2,1)": two.single,
  "ICC(3,1)": three.single,
  "ICC(1,k)": one.average,
  "ICC(2,k)": two.average,
  "ICC(3,k)": three.average,
});

interface MeanSquares {
  rows: number;
  columns: number;
  within: number;
  error: number;
}

function meanSquares(table: readonly (readonly number[])[]): MeanSquares {
  const [n, k] = [table.length, (table[0] as readonly number[]).length];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const rows = table.map(mean);
  const columns = Array.from({ length: k }, (_, j) => mean(table.map((row) => row[j] as number)));
  const all = mean(rows);
  const squared = (values: readonly number[], from: (i: number) => number) =>
    values.reduce((sum, value, i) => sum + (value - from(i)) ** 2, 0);
  const rest = (expected: (i: number, j: number) => number) =>
    table.reduce((sum, row, i) => sum + squared(row, (j) => expected(i, j)), 0);
  return {
    rows: (k * squared(rows, () => all)) / (n - 1),
    columns: (n * squared(columns, () => all)) / (k - 1),
    within: rest((i) => rows[i] as number) / (n * (k - 1)),
    error: rest((i, j) => (rows[i] as number) + (columns[j] as number) - all) / ((n - 1) * (k - 1)),
  };
}

/** ICC(1,·) with the mean square within rows, ICC(3,·) with that of the error: both stand on one F ratio. */
function ratioForms(
  rows: number,
  noise: number,
  { k, upper, lower }: { k: number; upper: number; lower: number },
): Forms {
  if (rows + noise <= 0) return bothUndefined("no-variance");
  if (noise <= 0) return { single: certain, average: certain };
  const f = rows / noise;
  const low = f / fQuantile(0.975, upper, lower);
  const high = f * fQuantile(0.975, lower, upper);
  const single = (ratio: number) => (ratio - 1) / (ratio + k - 1);
  return {
    single: { kind: "icc", value: single(f), low: single(low), high: single(high) },
    // The mean of k has no estimate where all rows have the same mean: it would lie infinitely below zero.
    average:
      f > 0
        ? { kind: "icc", value: 1 - 1 / f, low: 1 - 1 / low, high: 1 - 1 / high }
        : { kind: "undefined", because: "no-variance" },
  };
}

/** ICC(2,·): agreement itself, the jurors drawn from many. */
function agreementForms({ rows, columns, error }: MeanSquares, n: number, k: number): Forms {
  const under = rows + (k - 1) * error + (k * (columns - error)) / n;
  if (under <= 0 || rows <= 0) return bothUndefined("no-variance");
  if (columns + error <= 0) return { single: certain, average: certain };
  const value = (rows - error) / under;
  const a = (k * value) / (n * (1 - value));
  const b = 1 + (k * value * (n - 1)) / (n * (1 - value));
  const degrees =
    (a * columns + b * error) ** 2 / ((a * columns) ** 2 / (k - 1) + (b * error) ** 2 / ((n - 1) * (k - 1)));
  const spread = k * columns + (k * n - k - n) * error;
  const lower = fQuantile(0.975, n - 1, degrees);
  const upper = fQuantile(0.975, degrees, n - 1);
  const low = (n * (rows - lower * error)) / (lower * spread + n * rows);
  const high = (n * (upper * rows - error)) / (spread + n * upper * rows);
  return {
    single: { kind: "icc", value, low, high },
    average: { kind: "icc", value: ofMean(value, k), low: ofMean(low, k), high: ofMean(high, k) },
  };
}

/** Spearman and Brown: what the coefficient of one becomes for the mean of k. */
export const ofMean = (single: number, k: number): number => (k * single) / (1 + (k - 1) * single);

export const certain: Intraclass = { kind: "icc", value: 1, low: 1, high: 1 };
