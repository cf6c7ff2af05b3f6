/** A mean that was not divided out: `sum` over `count`, whole numbers, `count` ≥ 1. Equal means are equal, never nearly so. */
export interface Fraction {
  sum: number;
  count: number;
}

/** Below zero when `a` is the smaller, by cross-multiplication: exact as long as the products stay below 2^53. */
export const compareFractions = (a: Fraction, b: Fraction): number => a.sum * b.count - b.sum * a.count;

/** Two decimals, a half going up, from whole numbers alone: 1/8 is "0.13", 2/3 is "0.67". For fractions from zero up. */
export function inHundredths({ sum, count }: Fraction): string {
  const [over, under] = [200 * sum + count, 2 * count];
  const hundredths = (over - (over % under)) / under;
  const rest = hundredths % 100;
  return `${(hundredths - rest) / 100}.${String(rest).padStart(2, "0")}`;
}
