import type { Verdict } from "~/kernel/verdict";
import { type CycleTimes, canDo as cycleCanDo } from "../cycle/cycle";
import { canDo, type Nomination } from "./nomination";

/** Whether a nomination is written in now (ms): by its state, and while its cycle takes it. */
export function canWrite(nomination: Pick<Nomination, "state">, cycle: CycleTimes, now: number): Verdict {
  const open = canDo("write", nomination);
  return open.ok ? cycleCanDo(nomination.state === "returned" ? "resubmit" : "submit", cycle, now) : open;
}
