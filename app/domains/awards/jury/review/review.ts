import type { ReviewState } from "@db/statuses";
import { type Refusal, refused } from "~/kernel/verdict";

export type ReviewAct =
  | "declare-none"
  | "declare-conflict"
  | "read"
  | "save"
  | "submit"
  | "reopen"
  | "lock"
  | "recuse"
  | "replace";

/** Instants in ms. */
export interface ReviewTimes {
  now: number;
  opensAt: number;
  /** The end of her time, that instant no longer in it: of the period or, once reopened, of what she was given. */
  closesAt: number;
  /** When names were joined to the scores, or null. */
  unblindedAt: number | null;
}

const SAME = "same";
/** Which act leads where from which states; what is not listed is refused with the state as its reason. */
const LEADS: Record<ReviewAct, Partial<Record<ReviewState, ReviewState | typeof SAME>>> = {
  "declare-none": { assigned: "cleared" },
  // She may recognize somebody while she reads, or after she handed in.
  "declare-conflict": {
    ...{ assigned: "conflict", cleared: "conflict", "in-progress": "conflict" },
    ...{ submitted: "conflict", reopened: "conflict" },
  },
  read: { cleared: SAME, "in-progress": SAME, submitted: SAME, reopened: SAME, locked: SAME },
  save: { cleared: "in-progress", "in-progress": SAME, reopened: SAME },
  submit: { cleared: "submitted", "in-progress": "submitted", reopened: "submitted" },
  reopen: { submitted: "reopened" },
  lock: { submitted: "locked" },
  // By what she declared, or by a tie that was found out later (a nominee who changes firms).
  recuse: {
    ...{ conflict: "recused", assigned: "recused", cleared: "recused", "in-progress": "recused" },
    ...{ submitted: "recused", reopened: "recused" },
  },
  replace: { recused: "replaced" },
};

/** Acts of the juror, who has the time of the period for them. */
const IN_TIME: ReadonlySet<ReviewAct> = new Set(["declare-none", "save", "submit"]);
/** After names and scores were joined nobody changes who scored what. */
const BLIND: ReadonlySet<ReviewAct> = new Set([...IN_TIME, "declare-conflict", "reopen", "recuse", "replace"]);

/**
 * The state of a review after an act, or why it is refused. Times are looked at inside the transaction that saves it.
 * A review that nobody handed in stays where it is when the time is over; that its nomination has a ballot less is said with the scores.
 */
export function decideReview(
  act: ReviewAct,
  state: ReviewState,
  { now, opensAt, closesAt, unblindedAt }: ReviewTimes,
): { ok: true; state: ReviewState } | Refusal {
  const next = LEADS[act][state];
  if (next === undefined) return refused(`jury.review.state.${state}`);
  if (unblindedAt !== null && BLIND.has(act)) return refused("jury.review.unblinded");
  if (IN_TIME.has(act) && now < opensAt) return refused("jury.review.notOpen", {}, opensAt);
  if (IN_TIME.has(act) && now >= closesAt) return refused("jury.review.closed");
  return { ok: true, state: next === SAME ? state : next };
}
