import { type Refusal, refused, type Verdict } from "~/kernel/verdict";
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

/** What stands when an officer wants to set a ballot aside. */
export interface AsideStand {
  /** Names are joined to the scores: what it does to the ranking is known. */
  unblinded: boolean;
  /** A tie that the platform holds forbids the reading by now. */
  tieOnRecord: boolean;
  /** The officer who asked for it last; null where nobody did, or she is not here any more. */
  askedBy: string | null;
}

/**
 * Whether an officer sets a ballot aside at once, or asks another one to: nobody takes a score away alone whose effect she knows. Before the unblinding
 * nobody knows it; a tie that stands on record is nobody's word.
 */
export function decideAside(
  { unblinded, tieOnRecord, askedBy }: AsideStand,
  byPersonId: string,
): { ok: true; way: "set" | "ask" } | Refusal {
  if (!unblinded || tieOnRecord) return { ok: true, way: "set" };
  if (askedBy === byPersonId) return refused("award.aside.second");
  return { ok: true, way: askedBy === null ? "ask" : "set" };
}
