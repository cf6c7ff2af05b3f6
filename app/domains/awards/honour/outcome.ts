import type { NominationState } from "@db/statuses";
import type { Came } from "../nomination/nomination-next";
import { type NoticeTimes, noticeState } from "../notice/objection";

export interface OutcomeGround {
  state: NominationState;
  cycle: { decidedAt: number | null; endedAt: number | null };
  /** The notice that stands, and whether she is on its list; null where none was published. */
  notice: (NoticeTimes & { listed: boolean }) | null;
  award: { revokedAt: number | null } | null;
  /** The meeting found something that bars her, and whoever reads may know it. */
  barred: boolean;
}

/**
 * What came of it, or null as long as nothing is public: what a meeting decides is nobody's before the notice, and who is not on it may still come to
 * it by a correction until the decision.
 */
export function cameOf({ state, cycle, notice, award, barred }: OutcomeGround, now: number): Came | null {
  if (award !== null) return award.revokedAt === null ? "honoured" : "revoked";
  if (state !== "accepted" || cycle.endedAt !== null || notice === null || notice.publishedAt === null) return null;
  const decided = cycle.decidedAt !== null;
  if (notice.listed && !decided) return noticeState(notice, now) === "closed" ? "awaits-decision" : "on-notice";
  if (barred) return "barred";
  return decided ? "not-chosen" : "not-listed";
}
