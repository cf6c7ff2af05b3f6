import type { Cycle } from "../cycle/cycle";
import type { Nomination } from "./nomination";

const ON_DESKS: readonly Nomination["state"][] = ["submitted", "checking", "resubmitted", "recommended"];

/**
 * Whether the province has still to decide on a nomination: until the cities' time is over what lies below may come up, and what was returned may be
 * handed in again; after it only what reached the province waits, and what the province gave back until the day that it named.
 */
export function isUndecided(
  { state, level, dueAt }: Pick<Nomination, "state" | "level" | "dueAt">,
  { citiesUntil }: Pick<Cycle, "citiesUntil">,
  now: number,
): boolean {
  if (now < citiesUntil) return ON_DESKS.includes(state) || state === "returned";
  if (level !== "province") return false;
  return ON_DESKS.includes(state) || (state === "returned" && dueAt !== null && now < dueAt);
}
