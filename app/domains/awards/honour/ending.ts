import { accepted, lastDayBefore, refused, type Verdict } from "~/kernel/verdict";
import { type Cycle, type CycleTimes, canDo } from "../cycle/cycle";
import type { Sealing } from "../jury/sealing";
import { type NoticeTimes, noticeRuns, noticeState } from "../notice/objection";

/** What tells whether a cycle can still honour anybody. */
export interface EndingGround {
  /** Nominations that are in the cycle, and those on which the province has still to decide. */
  inCycle: number;
  undecided: number;
  review: Pick<Sealing, "ballots" | "open" | "until">;
  /** Of the last meeting; null where none was held. */
  meeting: "open" | "closed" | null;
  /** Who could stand on a notice by the last meeting that was closed. */
  listed: number;
  notice: NoticeTimes | null;
  /** Objections that wait for a ruling or an answer. */
  objections: number;
}

/**
 * Whether a cycle can be ended without an award: only where nothing is left that could lead to one, so that nobody who was nominated is passed over.
 * It closed without nominations or all of them left it, no ballots came, the meeting chose nobody who can be named, or after the notice every name
 * fell away.
 */
export function canEnd(cycle: CycleTimes, ground: EndingGround, now: number): Verdict {
  const open = canDo("end", cycle, now);
  if (!open.ok) return open;
  if (cycle.noticedAt !== null) return afterNotice(ground, now);
  if (cycle.reviewingAt === null) return beforeReview(cycle, ground, now);
  if (ground.inCycle === 0) return ground.meeting === "open" ? refused("award.ending.meetingOpen") : accepted;
  if (cycle.sealedAt === null) return withoutBallots(cycle, ground, now);
  return cycle.unblindedAt === null ? refused("award.ending.sealed") : afterMeeting(ground);
}

function beforeReview({ citiesUntil }: CycleTimes, { inCycle, undecided }: EndingGround, now: number): Verdict {
  if (now < citiesUntil) return refused("award.ending.early", { day: lastDayBefore(citiesUntil) }, citiesUntil);
  if (undecided > 0) return refused("award.undecided", { count: undecided });
  return inCycle > 0 ? refused("award.ending.accepted", { count: inCycle }) : accepted;
}

function withoutBallots({ reviewUntil }: CycleTimes, { review }: EndingGround, now: number): Verdict {
  if (review.ballots > 0) return refused("award.ending.ballots", { count: review.ballots });
  const until = Math.max(reviewUntil, review.until);
  return now < until ? refused("award.ending.reviewRuns", { day: lastDayBefore(until) }, until) : accepted;
}

function afterMeeting({ meeting, listed }: EndingGround): Verdict {
  if (meeting === null) return refused("award.ending.noMeeting");
  if (meeting === "open") return refused("award.ending.meetingOpen");
  return listed > 0 ? refused("award.ending.listed", { count: listed }) : accepted;
}

function afterNotice(ground: EndingGround, now: number): Verdict {
  const { notice, objections } = ground;
  if (notice && noticeState(notice, now) === "published") return noticeRuns(notice);
  if (objections > 0) return refused("award.honour.objectionsOpen", { count: objections });
  return afterMeeting(ground);
}

/** After which part of its way a cycle ended: what everybody is told besides the reason. */
export type EndedAfter = "nominations" | "review" | "meeting" | "notice";

/** Told by how far the cycle came; of one that can be ended, where it would end. */
export function endedAfter({ reviewingAt, unblindedAt, noticedAt }: Pick<Cycle, keyof CycleTimes>): EndedAfter {
  if (noticedAt !== null) return "notice";
  if (unblindedAt !== null) return "meeting";
  return reviewingAt === null ? "nominations" : "review";
}

/** When, after which part of its way and why a cycle ended without an award, as everybody is told; null where it did not. */
export const endingOf = (cycle: Pick<Cycle, "endedReason" | keyof CycleTimes>) =>
  cycle.endedAt === null ? null : { at: cycle.endedAt, reason: cycle.endedReason ?? "", after: endedAfter(cycle) };
