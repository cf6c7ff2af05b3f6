/** Leaves `from` up to, not including, `to`, whose subtree hash stands in a proof. `from` is aligned to its subtree. */
export type Range = { readonly from: number; readonly to: number };

/** The largest power of two below `size` (size ≥ 2): where RFC 6962 §2.1 splits a list in two. */
export function splitPoint(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** Throws unless `value` is a whole number from 0 to `limit`. */
function checkWithin(name: string, value: number, limit: number): void {
  if (!Number.isSafeInteger(value) || value < 0 || value > limit) {
    throw new RangeError(`${name} ${value} is not within 0 and ${limit}`);
  }
}

/**
 * Which subtrees an inclusion proof consists of, from the leaf upwards (RFC 6962 §2.1.1, `PATH(index, D[size])`).
 * The plan is apart from the hashes, so that a tree in memory and a tree in tiles give the same proof.
 * @throws RangeError when `index` is not below `size`.
 */
export function inclusionRanges(index: number, size: number): Range[] {
  checkWithin("size", size, Number.MAX_SAFE_INTEGER);
  checkWithin("index", index, size - 1);
  const ranges: Range[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + splitPoint(to - from);
    if (index < middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  return ranges.reverse();
}

/**
 * Which subtrees a consistency proof from `first` to `second` leaves consists of, in proof order (RFC 6962 §2.1.2,
 * `PROOF(first, D[second])`). Empty when `first` is 0 or equals `second`.
 * @throws RangeError when `first` is beyond `second`.
 */
export function consistencyRanges(first: number, second: number): Range[] {
  checkWithin("second", second, Number.MAX_SAFE_INTEGER);
  checkWithin("first", first, second);
  if (first === 0 || first === second) return [];
  const ranges: Range[] = [];
  let from = 0;
  let to = second;
  while (to > first) {
    const middle = from + splitPoint(to - from);
    if (first <= middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  // The whole old tree is known to who asks; a part of it is not and opens the proof.
  if (from > 0) ranges.push({ from, to });
  return ranges.reverse();
}
