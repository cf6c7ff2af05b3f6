import type { CheckInVerdict } from "@db/statuses";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

/** What of a stored scan tells whether something may still be done about it. */
interface Standing {
  verdict: CheckInVerdict;
  undoneAt: number | null;
  settledAt: number | null;
}

/** Whose presence a scan tells of; null where nobody is known by what was read. */
type Whose = { personId: string | null } | null;

/** Nobody decides on her own presence (018). */
const own = (byPersonId: string, whose: Whose): boolean => whose !== null && whose.personId === byPersonId;

/** Whether she may settle a scan: let in with a pass that did not hold, not taken back, not decided, and not her own. */
export function canSettle(byPersonId: string, { verdict, undoneAt, settledAt }: Standing, whose: Whose): Verdict {
  if (own(byPersonId, whose)) return refused("checkIn.own");
  if (undoneAt !== null) return refused("checkIn.undone");
  return verdict === "invalid-pass" && settledAt === null ? accepted : refused("checkIn.settled");
}

/** Whether she may take a scan back: once, and never her own. */
export function canUndo(byPersonId: string, { undoneAt }: Pick<Standing, "undoneAt">, whose: Whose): Verdict {
  if (own(byPersonId, whose)) return refused("checkIn.own");
  return undoneAt === null ? accepted : refused("checkIn.undone");
}
