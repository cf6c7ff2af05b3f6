import type { CheckInVerdict } from "@db/statuses";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

/** What of a stored scan tells whether something may still be done about it. */
interface Standing {
  verdict: CheckInVerdict;
  undoneAt: number | null;
  settledAt: number | null;
}

/** Nobody decides on her own presence (018). */
export const notOwn = (byPersonId: string, whose: { personId: string | null } | null): Verdict =>
  whose !== null && whose.personId === byPersonId ? refused("checkIn.own") : accepted;

/** Whether a scan waits for somebody: let in with a pass that did not hold, not taken back, not decided. */
export function canSettle({ verdict, undoneAt, settledAt }: Standing): Verdict {
  if (undoneAt !== null) return refused("checkIn.undone");
  return verdict === "invalid-pass" && settledAt === null ? accepted : refused("checkIn.settled");
}

/** Whether a scan can be taken back. */
export const canUndo = ({ undoneAt }: Pick<Standing, "undoneAt">): Verdict =>
  undoneAt === null ? accepted : refused("checkIn.undone");
