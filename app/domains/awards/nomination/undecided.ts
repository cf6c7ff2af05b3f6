import type { Cycle } from "../cycle/cycle";
import type { Nomination } from "./nomination";

const ON_DESKS: readonly Nomination["state"][] = ["submitted", "checking", "resubmitted", "recommended"];

/**
 * Whether the province has still to decide on a nomination: until the cities' time is over what lies below may come up, and what was returned may be
 * handed in again; after it only what reached the province waits.
 */
export function isUndecided(
  { state, level }: Pick<Nomination, "state" | "level">,
  { citiesUntil }: Pick<Cycle, "citiesUntil">,
  now: number,
): boolean {
  if (now < citiesUntil) return ON_DESKS.includes(state) || state === "returned";
  return ON_DESKS.includes(state) && level === "province";
}
