import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import type { Meeting } from "~/domains/awards/decision/decision.store.server";
import { refused, type Verdict } from "~/kernel/verdict";

/** Whether the next meeting can be opened: names are joined to scores, the cycle is not decided yet, and no other meeting is open. */
export function canMeet(cycle: Cycle, meetings: readonly Pick<Meeting, "closedAt">[], now: number): Verdict {
  const verdict = canDo("meet", cycle, now);
  if (!verdict.ok) return verdict;
  if (cycle.unblindedAt === null) return refused("award.decision.notUnblinded");
  return meetings.some(({ closedAt }) => closedAt === null) ? refused("award.decision.openAlready") : verdict;
}
