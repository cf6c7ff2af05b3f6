import { dayNumber } from "~/kernel/calendar-days";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS, HOUR_MS } from "~/kernel/milliseconds";
import type { Registration } from "./registration";

/** What somebody is reminded of: some days before, in the last 24 hours, and of a seat that waits for her answer. */
export type Reminder = "soon" | "last" | "answerSoon";

/** Nobody is reminded of what she has just signed up for. */
const JUST_NOW_MS = 12 * HOUR_MS;
/** From so long before an offer ends its holder is reminded of it. */
const ANSWER_MS = HOUR_MS;

/** From when on anything of an event may have to be reminded of (ms before its beginning). */
export const REMINDED_FROM_MS = 3 * DAY_MS;

/** How many calendar days of Shanghai lie between two instants: 0 for the same day, 1 for the next. */
export const daysAhead = (now: number, at: number): number => dayNumber(isoDayOf(at)) - dayNumber(isoDayOf(now));

/**
 * What to remind somebody of now; null for nothing. Which went out before is not asked here: each goes once. A reminder that would say
 * nothing new is none: who got her seat within the last days was told the day then, and of an event that is tomorrow only the last one speaks.
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
  if (startsAt - now <= DAY_MS) return "last";
  const soon = startsAt - REMINDED_FROM_MS;
  return now >= soon && stateAt <= soon && daysAhead(now, startsAt) > 1 ? "soon" : null;
}

/** The name under which it is kept that one went out: of an event by its day, so that one of another day is reminded of anew. */
export const reminderName = (kind: Reminder, at: number): string =>
  `${kind} ${kind === "answerSoon" ? at : isoDayOf(at)}`;
