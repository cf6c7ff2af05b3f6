/** Where a quantity lies with 95 % confidence. */
export interface Interval {
  low: number;
  high: number;
}

/** The middle 95 % of what resampling gave, by nearest rank; null of nothing. */
export function middleShare(values: readonly number[]): Interval | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number;
  return { low: at(0.025), high: at(0.975) };
}
