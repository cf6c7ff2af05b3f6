import { refused, type Verdict } from "~/kernel/verdict";
import { type Cycle, canDo } from "../cycle/cycle";

/**
 * Whether a ballot can be set aside: from the sealing on, when nothing of it can be changed any more, until a meeting has settled its list. What comes
 * out afterwards is a matter of an objection and of a correction, so that a list that was published counts again to what it was.
 */
export function canSetAside(cycle: Cycle, meetings: readonly { closedAt: number | null }[], now: number): Verdict {
  if (cycle.sealedAt === null) return refused("award.aside.notSealed");
  if (meetings.some(({ closedAt }) => closedAt !== null)) return refused("award.aside.settled");
  return canDo("seal", cycle, now);
}
