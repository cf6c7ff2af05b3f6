import { setImmediate as letOthersWork } from "node:timers/promises";

/** Awaited between two steps of long work: nothing while the work may go on, otherwise until others had their turn. */
export type Pause = () => Promise<void> | undefined;

/** A pause for work that may hold the loop for `mostMs` at a time, measured by the machine's clock and not by the program's. */
export function shortSlices(mostMs: number, elapsed: () => number = () => performance.now()): Pause {
  let began = elapsed();
  return () => {
    if (elapsed() - began < mostMs) return undefined;
    return letOthersWork().then(() => {
      began = elapsed();
    });
  };
}

/** Never stops: for small things and tests. */
export const noPause: Pause = () => undefined;
