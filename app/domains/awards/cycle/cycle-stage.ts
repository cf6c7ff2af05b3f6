import type { CycleState } from "@db/statuses";
import { type CycleTimes, cycleState } from "./cycle";

/** The way of a cycle as it is told to everybody. */
export const CYCLE_STAGES = ["nominate", "recommend", "review", "notice", "decide"] as const;
export type CycleStage = (typeof CYCLE_STAGES)[number];

const UNDER_WAY: Partial<Record<CycleState, CycleStage>> = {
  open: "nominate",
  closed: "recommend",
  reviewing: "review",
  noticed: "notice",
};

/** How a stage stands in a state of the cycle: over, under way, or to come. */
export function stageStand(stage: CycleStage, state: CycleState): "done" | "now" | "ahead" {
  if (state === "decided" || state === "archived") return "done";
  const now = UNDER_WAY[state];
  if (now === undefined) return "ahead";
  const [at, here] = [CYCLE_STAGES.indexOf(stage), CYCLE_STAGES.indexOf(now)];
  return at < here ? "done" : at === here ? "now" : "ahead";
}

const ENDS = ["submissionsUntil", "countiesUntil", "citiesUntil", "reviewUntil"] as const;
type End = (typeof ENDS)[number];

/** The end that a cycle comes to next; once it is over, when it was decided or ended; null between its ends and that. */
export function nextTime(cycle: CycleTimes, now: number): { what: End | "decidedAt" | "endedAt"; at: number } | null {
  if (cycle.decidedAt !== null) return { what: "decidedAt", at: cycle.decidedAt };
  if (cycle.endedAt !== null) return { what: "endedAt", at: cycle.endedAt };
  const state = cycleState(cycle, now);
  if (state === "noticed") return null;
  const from = state === "reviewing" ? ["reviewUntil" as const] : ENDS;
  const what = from.find((end) => now < cycle[end]);
  return what === undefined ? null : { what, at: cycle[what] };
}
