import type { Reader } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { type Desk, deskAfter, deskBelow } from "~/domains/awards/nomination/desk-path";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { canRunCycle } from "~/domains/awards/nomination/own-case.server";
import { findRegions } from "~/domains/directory/region.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { refused, type Verdict } from "~/kernel/verdict";
import { canActAt, canCheck, canTakeBack, deskFor } from "./acts/can-act-at";
import { actingDesk, deskOf } from "./desk-place.server";
import { toldSince } from "./told-since.server";

/** What a desk does with a nomination; each is a page below it. */
export const DESK_ACTS = [
  "check",
  "return",
  "recommendation",
  "recommendation-withdrawal",
  "acceptance",
  "rejection",
] as const;
export type DeskAct = (typeof DESK_ACTS)[number];

export interface DeskStanding {
  desk: Desk | undefined;
  next: Desk | undefined;
  verdicts: Record<DeskAct, Verdict>;
}

/** Whether this officer may do each act now, and why not: on whose desk it lies, or what a colleague did with it. */
export async function deskStanding(
  on: Reader,
  officer: Pick<BureauOfficer, "bureauGrants" | "personId">,
  nomination: Nomination,
  cycle: Cycle,
  now: number,
): Promise<DeskStanding> {
  const regions = await findRegions();
  const desk = deskFor(officer, deskOf(nomination, regions), actingDesk(nomination, regions, cycle, now));
  const next = desk && deskAfter(nomination.regionCode, desk.level, regions);
  const told = async (verdict: Verdict) => (verdict.ok ? verdict : toldSince(on, nomination, verdict));
  // Who is nominated herself ranks and turns down nobody beside her.
  const running = await canRunCycle(on, officer, cycle.id);
  const here = canActAt(officer, nomination, desk, cycle, now);
  const at = here.ok ? running : await told(here);
  const below = canTakeBack(officer, nomination, deskBelow(nomination, regions), cycle, now);
  const back = below.ok ? running : await told(below);
  const verdicts: DeskStanding["verdicts"] = {
    check: at.ok ? canCheck(nomination) : at,
    return: at,
    recommendation: at.ok && !next ? refused("award.provinceAccepts") : at,
    "recommendation-withdrawal": back,
    acceptance: at.ok && next ? refused("award.recommendFirst") : at,
    rejection: at,
  };
  return { desk, next, verdicts };
}
