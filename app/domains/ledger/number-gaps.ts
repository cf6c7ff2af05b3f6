/** Ranges of numbers that were passed over, in rising order. */
export class NumberGaps {
  private readonly ranges: [number, number][] = [];
  private seen = false;

  /** Whether any number was ever passed over, also when it came later. */
  get any(): boolean {
    return this.seen;
  }

  /** The ranges still open, first and last number of each. */
  get open(): readonly (readonly [number, number])[] {
    return this.ranges;
  }

  /** Adds a range above all others. */
  add(from: number, to: number): void {
    this.seen = true;
    this.ranges.push([from, to]);
  }

  /** Takes a number out of its range; false when it is in none. */
  fill(seq: number): boolean {
    let low = 0;
    let high = this.ranges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.ranges[middle] as [number, number])[1] < seq) low = middle + 1;
      else high = middle;
    }
    const range = this.ranges[low];
    if (!range || range[0] > seq) return false;
    const [from, to] = range;
    const rest: [number, number][] = [];
    if (from < seq) rest.push([from, seq - 1]);
    if (seq < to) rest.push([seq + 1, to]);
    this.ranges.splice(low, 1, ...rest);
    return true;
  }
}
