import type { Verdict } from "~/kernel/verdict";
import { type CycleTimes, canDo } from "../cycle/cycle";
import { canMove, type Nomination } from "./nomination";

/** Whether a nomination is written in now (ms): by its state, and while its cycle takes it. */
export function canWrite(nomination: Pick<Nomination, "state">, cycle: CycleTimes, now: number): Verdict {
  const open = canMove("write", nomination);
  return open.ok ? canDo(nomination.state === "returned" ? "resubmit" : "submit", cycle, now) : open;
}
