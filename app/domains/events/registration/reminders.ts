import type { Registration } from "./registration";

/** What somebody is reminded of: three days before, in the last 24 hours, and of a seat that waits for her answer. */
export type Reminder = "soon" | "tomorrow" | "answerSoon";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Nobody is reminded of what she has just signed up for. */
const JUST_NOW_MS = 12 * HOUR;
/** From so long before an offer ends its holder is reminded of it. */
const ANSWER_MS = HOUR;

/** From when on anything of an event may have to be reminded of (ms before its beginning). */
export const REMINDED_FROM_MS = 3 * DAY;

/**
 * What to remind somebody of now; null for nothing. Which went out before is not asked here: each goes once. Whoever got a seat shortly
 * before knows it; the reminder of the third day is left out once the last one is due.
 */
export function dueReminder(
  { state, stateAt, offeredUntil }: Pick<Registration, "state" | "stateAt" | "offeredUntil">,
  startsAt: number,
  now: number,
): Reminder | null {
  if (now >= startsAt) return null;
  if (state === "offered")
    return offeredUntil !== null && now < offeredUntil && now >= offeredUntil - ANSWER_MS ? "answerSoon" : null;
  if (state !== "confirmed" || now - stateAt < JUST_NOW_MS) return null;
  if (startsAt - now <= DAY) return "tomorrow";
  return startsAt - now <= REMINDED_FROM_MS ? "soon" : null;
}
