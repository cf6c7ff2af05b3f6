import type { ObjectionState } from "@db/statuses";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

export type ObjectionAct = "accept" | "refuse" | "investigate" | "uphold" | "dismiss" | "answer";

/**
 * From which states an act leads where (product.md, Notice). Refusing is an answer by itself; a ruling is over only once whoever objected was told, so
 * that a notice never closes on somebody who waits.
 */
const MOVES: Record<ObjectionAct, { from: readonly ObjectionState[]; to: ObjectionState }> = {
  accept: { from: ["filed"], to: "accepted" },
  refuse: { from: ["filed"], to: "refused" },
  investigate: { from: ["accepted"], to: "investigating" },
  uphold: { from: ["accepted", "investigating"], to: "upheld" },
  dismiss: { from: ["accepted", "investigating"], to: "dismissed" },
  answer: { from: ["upheld", "dismissed"], to: "answered" },
};

export const canAct = (act: ObjectionAct, state: ObjectionState): Verdict =>
  MOVES[act].from.includes(state) ? accepted : refused(`notice.objectionState.${state}`);

/** The state after an act that is open. @throws RangeError for one that is not */
export function afterAct(act: ObjectionAct, state: ObjectionState): ObjectionState {
  if (!MOVES[act].from.includes(state)) throw new RangeError(`${act} of an objection that is ${state}`);
  return MOVES[act].to;
}

/** Whether somebody still waits for what comes of it. */
export const isOpen = (state: ObjectionState): boolean => state !== "refused" && state !== "answered";

/** The times of a notice (ms) that objections and its end go by. */
export interface NoticeTimes {
  publishedAt: number | null;
  /** The end of its last day: that instant is out. */
  endsAt: number | null;
  closedAt: number | null;
  /** Another notice took its place after a material correction. */
  supersededAt: number | null;
}

export type NoticeState = "prepared" | "published" | "over" | "closed" | "superseded";

export function noticeState({ publishedAt, endsAt, closedAt, supersededAt }: NoticeTimes, now: number): NoticeState {
  if (publishedAt === null || endsAt === null) return "prepared";
  if (supersededAt !== null) return "superseded";
  if (closedAt !== null) return "closed";
  return now < endsAt ? "published" : "over";
}

/** Whether an objection is in time: until the last millisecond of the last day, by the server's clock in the transaction that files it. */
export function canObject(notice: NoticeTimes, now: number): Verdict {
  const state = noticeState(notice, now);
  return state === "published" ? accepted : refused(`notice.state.${state}`);
}

/** Whether a notice can close: its time is over and nobody waits for a ruling or an answer. */
export function canClose(notice: NoticeTimes, objections: readonly ObjectionState[], now: number): Verdict {
  const state = noticeState(notice, now);
  if (state === "published") return refused("notice.runs", undefined, notice.endsAt ?? undefined);
  if (state !== "over") return refused(`notice.state.${state}`);
  const open = objections.filter(isOpen).length;
  return open === 0 ? accepted : refused("notice.objectionsOpen", { count: open });
}

/** Whether a material correction can start the period anew: a list that was published and not decided on yet. */
export function canRestart(notice: NoticeTimes, now: number): Verdict {
  const state = noticeState(notice, now);
  return state === "published" || state === "over" ? accepted : refused(`notice.state.${state}`);
}
