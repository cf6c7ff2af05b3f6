import { DAY_MS, HOUR_MS } from "~/kernel/milliseconds";

/** A copy lives so long after it was fetched, and each fetch renews it. */
const LIVES_MS = DAY_MS;
/** And so long after the end of the event, well within the promised 24 hours. */
const AFTER_END_MS = 20 * HOUR_MS;

/** When a copy of the list that a device fetches now goes. */
export const copyUntil = ({ endsAt }: { endsAt: number }, now: number): number =>
  Math.min(now + LIVES_MS, endsAt + AFTER_END_MS);

/** Whether it is too early for a device to hold the list: nobody is checked in more than a day ahead. */
export const isWithheld = ({ startsAt }: { startsAt: number }, now: number): boolean => now < startsAt - LIVES_MS;
