/** Waits between attempts, ms, the last one repeated; each shortened at random by up to a third, so that a room of people does not come back at once. */
const PAUSES_MS = [1000, 2000, 4000, 8000, 15_000];

/** @param random 0 ≤ n < 1 */
export const pauseAfter = (failures: number, random: number): number =>
  (PAUSES_MS[Math.min(failures, PAUSES_MS.length) - 1] ?? 1000) * (1 - random / 3);
