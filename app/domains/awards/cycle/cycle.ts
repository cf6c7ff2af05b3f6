import type { CycleState } from "@db/statuses";
import type { tables } from "@db/tables";
import { accepted, lastDayBefore, refused, type Verdict } from "~/kernel/verdict";

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
  | "endedAt"
>;

/** The state of a cycle, told by what was done and by the clock (product.md, State machines). */
export function cycleState(cycle: CycleTimes, now: number): CycleState {
  if (cycle.openedAt === null) return "draft";
  if (cycle.archivedAt !== null) return "archived";
  if (cycle.endedAt !== null) return "ended";
  if (cycle.decidedAt !== null) return "decided";
  if (cycle.noticedAt !== null) return "noticed";
  if (cycle.reviewingAt !== null) return "reviewing";
  return now < cycle.submissionsUntil ? "open" : "closed";
}

/** When (ms) it was over: decided, or ended without an award; null before. From then on its figures are public and it can be archived. */
export const overSince = ({ decidedAt, endedAt }: Pick<CycleTimes, "decidedAt" | "endedAt">): number | null =>
  decidedAt ?? endedAt;

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
  | "meet"
  | "notice"
  | "decide"
  | "end"
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
  // Again after a notice where a material correction asks for another list.
  meet: ["reviewing", "noticed"],
  notice: ["reviewing", "noticed"],
  decide: ["noticed"],
  // Without an award, where nobody can be honoured any more (honour/ending.ts).
  end: ["closed", "reviewing", "noticed"],
  archive: ["decided", "ended"],
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
  if (allows(state, act)) return accepted;
  if (state !== "open") return refused(`award.cycleState.${state}`);
  const { submissionsUntil } = cycle;
  // What waits for the end of submissions alone is possible from then on.
  const from = allows("closed", act) ? submissionsUntil : undefined;
  return refused("award.cycleState.open", { day: lastDayBefore(submissionsUntil) }, from);
}
