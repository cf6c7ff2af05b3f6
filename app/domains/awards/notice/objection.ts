import type { ObjectionState } from "@db/statuses";
import { accepted, lastDayBefore, type Refusal, refused, type Verdict } from "~/kernel/verdict";

export type ObjectionAct = "accept" | "refuse" | "investigate" | "uphold" | "dismiss" | "answer" | "reopen";

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
  reopen: { from: ["answered", "refused"], to: "investigating" },
};

/** Whether an act is open to an objection in this state; what is not listed is refused with the state as its reason. */
export const canAct = (act: ObjectionAct, state: ObjectionState): Verdict =>
  MOVES[act].from.includes(state) ? accepted : refused(`notice.objectionState.${state}`);

/** In what part an officer has to do with an objection herself; null = in none. A `rival` is nominated in the same cycle. */
export type OwnPart = "nominee" | "rival" | "recommender" | "objector";

/** Whether she is not told who objected: whom it is about, and whoever a ruling on it would move up or down. */
export const isKeptFrom = (own: OwnPart | null): boolean => own === "nominee" || own === "rival";

/** Nobody decides on what is her own (decision 018); another officer of the province does. */
export const canDecideObjection = (act: ObjectionAct, state: ObjectionState, own: OwnPart | null): Verdict =>
  own === null ? canAct(act, state) : refused(`notice.own.${own}`);

/** Whether an objection that was dismissed or refused can be taken up again; one that was upheld has had what it asked for. */
export function canReopen(state: ObjectionState, upheld: boolean, own: OwnPart | null): Verdict {
  const open = canDecideObjection("reopen", state, own);
  return open.ok && upheld ? refused("notice.upheldAlready") : open;
}

/** The state after an act that is open. @throws RangeError for one that is not */
export function afterAct(act: ObjectionAct, state: ObjectionState): ObjectionState {
  if (!MOVES[act].from.includes(state)) throw new RangeError(`${act} of an objection that is ${state}`);
  return MOVES[act].to;
}

/** Of which nobody waits for anything any more. */
export const OVER: readonly ObjectionState[] = ["refused", "answered"];

/** Whether somebody still waits for what comes of it. */
export const isOpen = (state: ObjectionState): boolean => !OVER.includes(state);

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

/** What a notice is at `now` (ms): its end is the first instant that is not of its period. */
export function noticeState({ publishedAt, endsAt, closedAt, supersededAt }: NoticeTimes, now: number): NoticeState {
  if (publishedAt === null || endsAt === null) return "prepared";
  if (supersededAt !== null) return "superseded";
  if (closedAt !== null) return "closed";
  return now < endsAt ? "published" : "over";
}

/** What waits for the end of a notice that is published is refused until then, and says which day is its last. */
export const noticeRuns = ({ endsAt }: Pick<NoticeTimes, "endsAt">): Refusal =>
  endsAt === null ? refused("notice.state.prepared") : refused("notice.runs", { day: lastDayBefore(endsAt) }, endsAt);

/** Whether an objection is in time: until the last millisecond of the last day, by the server's clock in the transaction that files it. */
export function canObject(notice: NoticeTimes, now: number): Verdict {
  const state = noticeState(notice, now);
  return state === "published" ? accepted : refused(`notice.state.${state}`);
}

/** A meeting after that of a notice: still open, or closed with another list; null = none that changes anything. */
export type LaterMeeting = "open" | "other-list" | null;

/** Whether the list on notice is still the one that was decided. */
export function isLastDecided(later: LaterMeeting): Verdict {
  if (later === null) return accepted;
  return refused(later === "open" ? "notice.meetingOpen" : "notice.otherDecided");
}

/** What asks for another list than the one on notice. */
export interface Asking {
  /** Rulings that ask for a correction (`asksForCorrection`). */
  uncorrected: number;
  later: LaterMeeting;
  /** Names on it of people who hold certificates under another one: nobody is honoured under a name that stood on no notice. */
  renamed: readonly string[];
}

/** Whether everybody on a notice stands there by the name that her certificate bears. */
export const isNamedRight = (renamed: readonly string[]): Verdict =>
  renamed.length === 0 ? accepted : refused("notice.renamed", { names: renamed.join("、") });

/**
 * Whether a notice can close: its time is over, nobody waits for a ruling or an answer, and the list is the one that was decided last and stands right by
 * what was upheld.
 */
export function canClose(
  notice: NoticeTimes,
  objections: readonly ObjectionState[],
  now: number,
  { uncorrected, later, renamed }: Asking,
): Verdict {
  const state = noticeState(notice, now);
  if (state === "published") return noticeRuns(notice);
  if (state !== "over") return refused(`notice.state.${state}`);
  const open = objections.filter(isOpen).length;
  if (open > 0) return refused("notice.objectionsOpen", { count: open });
  if (uncorrected > 0) return refused("notice.uncorrected", { count: uncorrected });
  const last = isLastDecided(later);
  return last.ok ? isNamedRight(renamed) : last;
}

/** Whether a ruling asks for another list than the one that was published: it changes whom the list names, or how, and came after it. */
export const asksForCorrection = (
  {
    state,
    material,
    wording,
    upheldAt,
  }: { state: ObjectionState; material: boolean | null; wording: boolean | null; upheldAt: number | null },
  publishedAt: number,
): boolean =>
  (material === true || wording === true) &&
  (state === "upheld" || state === "answered") &&
  upheldAt !== null &&
  upheldAt >= publishedAt;

/**
 * Whether a material correction can start the period anew: a list that was published and did not close. One that closed begins anew only where a
 * ruling asks for it, on an objection that was taken up again, a meeting decided otherwise since, or somebody on it bears another name by now.
 */
export function canRestart(notice: NoticeTimes, now: number, { uncorrected, later, renamed }: Asking): Verdict {
  const state = noticeState(notice, now);
  if (state === "closed" && later === "open") return isLastDecided(later);
  if (state === "closed" && (uncorrected > 0 || later === "other-list" || renamed.length > 0)) return accepted;
  return state === "published" || state === "over" ? accepted : refused(`notice.state.${state}`);
}
