import { TryLater } from "~/kernel/errors";

/**
 * At most `width` at a time, at most `waiting` behind them, first come first served; who finds the queue full is told to
 * come back (503). Hashing costs 19 MiB and a core each, so more at once would only slow every other page.
 */
export function createSlots(width: number, waiting: number, retryAfterSeconds: number) {
  let running = 0;
  const queue: (() => void)[] = [];
  return async function inSlot<T>(work: () => Promise<T>): Promise<T> {
    if (running < width) running++;
    else {
      if (queue.length >= waiting) throw new TryLater(503, retryAfterSeconds, "too many people sign in right now");
      await new Promise<void>((resolve) => queue.push(resolve)); // the one who leaves hands its place on
    }
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running--;
    }
  };
}
