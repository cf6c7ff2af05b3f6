import type { CycleState } from "@db/statuses";
import type { tables } from "@db/tables";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

export type Cycle = typeof tables.awardCycle.$inferSelect;

/** The instants (ms) that tell in which state a cycle is. */
export type CycleTimes = Pick<
  Cycle,
  | "openedAt"
  | "submissionsUntil"
  | "countiesUntil"
  | "citiesUntil"
  | "reviewUntil"
  | "reviewingAt"
  | "sealedAt"
  | "unblindedAt"
  | "noticedAt"
  | "decidedAt"
  | "archivedAt"
>;

/** The state of a cycle, told by what was done and by the clock (product.md, State machines). */
export function cycleState(cycle: CycleTimes, now: number): CycleState {
  if (cycle.openedAt === null) return "draft";
  if (cycle.archivedAt !== null) return "archived";
  if (cycle.decidedAt !== null) return "decided";
  if (cycle.noticedAt !== null) return "noticed";
  if (cycle.reviewingAt !== null) return "reviewing";
  return now < cycle.submissionsUntil ? "open" : "closed";
}

export type CycleAct =
  | "change"
  | "discard"
  | "open"
  | "amend"
  | "nominate"
  | "submit"
  | "resubmit"
  | "recommend-county"
  | "recommend-city"
  | "check"
  | "withdraw"
  | "review"
  | "start-review"
  | "name-jury"
  | "seal"
  | "notice"
  | "decide"
  | "archive";

/** Which act is open in which states; what is not listed is refused with the state as its reason. */
const OPEN: Record<CycleAct, readonly CycleState[]> = {
  change: ["draft"],
  discard: ["draft"],
  open: ["draft"],
  // Once jurors score, the rules by which they do stand.
  amend: ["open", "closed"],
  nominate: ["open"],
  submit: ["open"],
  resubmit: ["open", "closed"],
  "recommend-county": ["open", "closed"],
  "recommend-city": ["open", "closed"],
  check: ["open", "closed"],
  withdraw: ["open", "closed", "reviewing", "noticed"],
  "start-review": ["closed"],
  "name-jury": ["open", "closed", "reviewing"],
  review: ["reviewing"],
  seal: ["reviewing"],
  notice: ["reviewing", "noticed"],
  decide: ["noticed"],
  archive: ["decided"],
};

/** Acts that end by a time of the cycle: that instant is out, the one before it is in (product.md: 23:59:59.999 in, 00:00:00.000 out). */
const UNTIL: Partial<Record<CycleAct, { at: keyof CycleTimes; reason: string }>> = {
  submit: { at: "submissionsUntil", reason: "award.submissionsOver" },
  nominate: { at: "submissionsUntil", reason: "award.submissionsOver" },
  resubmit: { at: "citiesUntil", reason: "award.citiesOver" },
  "recommend-county": { at: "countiesUntil", reason: "award.countiesOver" },
  "recommend-city": { at: "citiesUntil", reason: "award.citiesOver" },
  review: { at: "reviewUntil", reason: "award.reviewOver" },
};

export const allows = (state: CycleState, act: CycleAct): boolean => OPEN[act].includes(state);

/** Whether an act is open now, by the server's clock inside the transaction that does it. */
export function canDo(act: CycleAct, cycle: CycleTimes, now: number): Verdict {
  const until = UNTIL[act];
  if (until && cycle.openedAt !== null && now >= (cycle[until.at] ?? 0)) return refused(until.reason);
  const state = cycleState(cycle, now);
  return allows(state, act) ? accepted : refused(`award.cycleState.${state}`);
}
