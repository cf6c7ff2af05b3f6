import { MINUTE_MS } from "~/kernel/milliseconds";

const LONGEST = 15 * MINUTE_MS;

/** How long the mail server has not been usable: by whom it is asked again, and when. */
export interface Outage {
  failures: number;
  /** Nobody asks before (ms). */
  until: number;
}

export const noOutage: Outage = { failures: 0, until: 0 };

/** After one more failure at `now`; those that come while it already is known to be out are the same one. */
export function outageAfter({ failures, until }: Outage, now: number): Outage {
  if (until > now) return { failures, until };
  return { failures: failures + 1, until: now + Math.min(LONGEST, MINUTE_MS * 2 ** Math.min(failures, 10)) };
}
