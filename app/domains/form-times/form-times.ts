import { MINUTE_MS, SECOND_MS } from "~/kernel/milliseconds";

/** How long forms take people (product.md: 不增加负担), told from what they took and from nothing else. */

/** So many sendings before a number is told; fewer say nothing about others. */
const FEWEST = 5;
/** Whoever comes back to a page after so long has done something else meanwhile. */
const LONGEST_MINUTES = 120;
const LONGEST_SECONDS = LONGEST_MINUTES * 60;

/** How often a form took so many minutes. */
export interface Taken {
  minutes: number;
  sendings: number;
}

/** Minutes from opening to sending, begun ones counted whole; null for what tells nothing. Instants in ms. */
export function minutesTaken(openedAt: number, sentAt: number): number | null {
  const minutes = Math.max(1, Math.ceil((sentAt - openedAt) / MINUTE_MS));
  return sentAt >= openedAt && minutes <= LONGEST_MINUTES ? minutes : null;
}

/**
 * Seconds from opening to sending, for a sum over several forms; begun ones are counted whole. What took longer than two hours counts as two hours:
 * a burden that is told as nothing would be told too small. Null for what tells nothing. Instants in ms.
 */
export const secondsTaken = (openedAt: number, sentAt: number): number | null =>
  sentAt < openedAt ? null : Math.min(LONGEST_SECONDS, Math.max(1, Math.ceil((sentAt - openedAt) / SECOND_MS)));

/** The fewest minutes within which half of all sendings were made; null while there are too few. */
export function usualMinutes(taken: readonly Taken[]): number | null {
  const all = taken.reduce((sum, { sendings }) => sum + sendings, 0);
  if (all < FEWEST) return null;
  let within = 0;
  for (const { minutes, sendings } of [...taken].sort((a, b) => a.minutes - b.minutes)) {
    within += sendings;
    if (within * 2 >= all) return minutes;
  }
  return null;
}
