import type { ObjectionState } from "@db/statuses";
import type { tables } from "@db/tables";
import { refused, type Verdict } from "~/kernel/verdict";
import { type CycleTimes, canDo } from "../cycle/cycle";
import type { Nomination } from "../nomination/nomination";
import { isLastDecided, isNamedRight, isOpen, type LaterMeeting } from "../notice/objection";

export type Award = typeof tables.award.$inferSelect;

/** Why somebody on a notice's list is not honoured after all. */
export type LeftOut = "withdrawn" | "erased";

export const goneSince = ({ state, personId }: Pick<Nomination, "state" | "personId">): LeftOut | null => {
  if (personId === null) return "erased";
  return state === "withdrawn" ? "withdrawn" : null;
};

/** What a decision rests on: the notice that stands, and every objection of the cycle. */
export interface DecisionBasis {
  cycle: CycleTimes;
  notice: { closedAt: number | null } | null;
  objections: readonly ObjectionState[];
  /** Rulings by which the list has to change, and it has not yet. */
  uncorrected: number;
  /** A meeting after that of the notice. */
  later: LaterMeeting;
  /** Names on the notice that are not those of the certificates. */
  renamed: readonly string[];
  /** Words in what the certificates would say that no certificate may bear. */
  forbidden: readonly string[];
  /** Ids of those on the list, and of the officer. */
  honoured: readonly (string | null)[];
  by: string;
  /** Whether she can take part in running the cycle. */
  running: Verdict;
}

/** Whether awards can be given now: the notice is over and closed, nobody waits for an answer, and nobody decides on her own award, or on those of others while she is nominated beside them. */
export function canDecideAwards(
  { cycle, notice, objections, uncorrected, later, renamed, forbidden, honoured, by, running }: DecisionBasis,
  now: number,
): Verdict {
  const open = canDo("decide", cycle, now);
  if (!open.ok) return open;
  if (notice?.closedAt == null) return refused("award.honour.noticeOpen");
  const count = objections.filter(isOpen).length;
  if (count > 0) return refused("award.honour.objectionsOpen", { count });
  if (uncorrected > 0) return refused("notice.uncorrected", { count: uncorrected });
  const last = isLastDecided(later);
  if (!last.ok) return last;
  const named = isNamedRight(renamed);
  if (!named.ok) return named;
  // Where every name fell away the cycle is ended instead (ending.ts).
  if (honoured.length === 0) return refused("award.honour.nobody");
  if (forbidden.length > 0) return refused("award.honour.forbidden", { words: forbidden.join("、") });
  return honoured.includes(by) ? refused("award.honour.own") : running;
}

/** Whether an award can be taken back by this officer, who can run its cycle or not; also after the archive. */
export function canRevoke(
  { revokedAt, personId }: Pick<Award, "revokedAt" | "personId">,
  by: string,
  running: Verdict,
): Verdict {
  if (revokedAt !== null) return refused("award.honour.revoked");
  return personId === by ? refused("award.honour.own") : running;
}
