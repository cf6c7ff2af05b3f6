import type { Verdict } from "~/kernel/verdict";
import { type CycleTimes, canDo } from "../cycle/cycle";
import { canResubmit } from "./mending";
import { canMove, type Nomination } from "./nomination";

/** Whether a nomination is written in now (ms): by its state, and while its cycle takes it. */
export function canWrite(
  nomination: Pick<Nomination, "state" | "level" | "dueAt">,
  cycle: CycleTimes,
  now: number,
): Verdict {
  const open = canMove("write", nomination);
  if (!open.ok) return open;
  return nomination.state === "returned" ? canResubmit(nomination, cycle, now) : canDo("submit", cycle, now);
}
