/**
 * The server's clock, reckoned with a counter that setting the device's clock does not move. What the server says about its
 * time was true before it arrived, so each is a lower bound and the highest counts: an answer repeated from an hour ago
 * moves nothing back, and after a sleep that stopped the counter the next answer moves it on.
 */
export interface Reckoning {
  /** Server ms since the epoch less the counter's ms: never more than it truly is, less by the quickest way from there. */
  aheadMs: number;
  /** Server ms since the epoch. */
  deadlineAt: number;
  /** The server's time at which the deadline was said. */
  saidAt: number;
}

/** What the server said at its time `saidAt`, with so much time left then; `counter` is its reading when that arrived, ms. */
export const reckon = (saidAt: number, remainingMs: number, counter: number): Reckoning => ({
  aheadMs: saidAt - counter,
  deadlineAt: saidAt + remainingMs,
  saidAt,
});

/** Both together: the best bound, and the deadline said last. */
export const join = (a: Reckoning, b: Reckoning): Reckoning => ({
  ...(b.saidAt >= a.saidAt ? b : a),
  aheadMs: Math.max(a.aheadMs, b.aheadMs),
});

export const serverAt = ({ aheadMs }: Reckoning, counter: number): number => aheadMs + counter;

export const leftAt = (reckoning: Reckoning, counter: number): number =>
  reckoning.deadlineAt - serverAt(reckoning, counter);

/** Milliseconds until the shown second changes. */
export const untilNextSecond = (leftMs: number): number => ((((leftMs - 1) % 1000) + 1000) % 1000) + 1;
