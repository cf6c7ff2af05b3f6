/** Lengths of time in milliseconds. */
export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
/** How far Shanghai is ahead of UTC, all the year (see `instant-format.ts`). */
export const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;
