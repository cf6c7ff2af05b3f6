import type { AttendanceOutcome, CheckInVerdict } from "@db/statuses";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

/** What of a stored scan tells whether something may still be done about it. */
interface Standing {
  verdict: CheckInVerdict;
  undoneAt: number | null;
  settledAt: number | null;
}

/** Whose presence a scan tells of; null where nobody is known by what was read. */
type Whose = { personId: string | null } | null;
type Attended = { personId: string | null; outcome: AttendanceOutcome | null } | null;

/** Nobody decides on her own presence (018). */
const own = (byPersonId: string, whose: Whose): boolean => whose !== null && whose.personId === byPersonId;

/**
 * Whether she may settle a scan, or decide anew: let in with a pass that did not hold, not taken back, and not her own. A decision can be
 * changed until it was booked who was there: from then on that is what is corrected.
 */
export function canSettle(byPersonId: string, { verdict, undoneAt, settledAt }: Standing, whose: Attended): Verdict {
  if (own(byPersonId, whose)) return refused("checkIn.own");
  if (undoneAt !== null) return refused("checkIn.undone");
  if (settledAt === null) return verdict === "invalid-pass" ? accepted : refused("checkIn.settled");
  return whose === null || whose.outcome === null ? accepted : refused("checkIn.booked");
}

/** Whether she may take a scan back: once, and never her own. */
export function canUndo(byPersonId: string, { undoneAt }: Pick<Standing, "undoneAt">, whose: Whose): Verdict {
  if (own(byPersonId, whose)) return refused("checkIn.own");
  return undoneAt === null ? accepted : refused("checkIn.undone");
}
