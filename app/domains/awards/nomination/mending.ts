import type { BureauLevel } from "@db/statuses";
import { DAY_MS } from "~/kernel/milliseconds";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { allows, type CycleTimes, canDo, cycleState } from "../cycle/cycle";
import type { Nomination } from "./nomination";

type Returned = Pick<Nomination, "level" | "dueAt">;

/**
 * The latest end of mending (ms) that a desk can give: afterwards it could do nothing any more with what comes back. The province's own time is over with the
 * start of the review, which waits for it, so that a day is left before the review would have to be over.
 */
export function dueBy(
  level: BureauLevel | null,
  { countiesUntil, citiesUntil, reviewUntil }: Pick<CycleTimes, "countiesUntil" | "citiesUntil" | "reviewUntil">,
): number {
  if (level === "county") return countiesUntil;
  return level === "province" ? Math.max(citiesUntil, reviewUntil - DAY_MS) : citiesUntil;
}

/** Until when (ms, excluded) what was returned can be handed in again: what the province gave back by the day that it named, also after the cities' time. */
export const mendedUntil = ({ level, dueAt }: Returned, cycle: CycleTimes): number =>
  level === "province" ? (dueAt ?? cycle.citiesUntil) : Math.min(dueAt ?? cycle.citiesUntil, cycle.citiesUntil);

/** Whether what was returned is mended and handed in again now (ms), by the server's clock inside the transaction that does it. */
export function canResubmit(one: Returned, cycle: CycleTimes, now: number): Verdict {
  if (one.level !== "province") return canDo("resubmit", cycle, now);
  const state = cycleState(cycle, now);
  if (!allows(state, "resubmit")) return refused(`award.cycleState.${state}`);
  return now < mendedUntil(one, cycle) ? accepted : refused("award.dueOver");
}
