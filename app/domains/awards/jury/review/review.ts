import type { ReviewState } from "@db/statuses";
import { type Refusal, refused } from "~/kernel/verdict";

export type ReviewAct =
  | "declare-none"
  | "declare-conflict"
  | "read"
  | "save"
  | "submit"
  | "reopen"
  | "extend"
  | "lock"
  | "recuse"
  | "set-aside"
  | "replace";

/** Instants in ms. */
export interface ReviewTimes {
  now: number;
  opensAt: number;
  /** The end of her time, that instant no longer in it: of the period or of what she was given. */
  closesAt: number;
  /** When ballots were sealed, or null. */
  sealedAt: number | null;
  /** When names were joined to the scores, or null. */
  unblindedAt: number | null;
}

const SAME = "same";
/** Which act leads where from which states; what is not listed is refused with the state as its reason. */
const LEADS: Record<ReviewAct, Partial<Record<ReviewState, ReviewState | typeof SAME>>> = {
  "declare-none": { assigned: "cleared" },
  // She may recognize somebody while she reads, or after she handed in.
  "declare-conflict": {
    assigned: "conflict",
    cleared: "conflict",
    "in-progress": "conflict",
    submitted: "conflict",
    reopened: "conflict",
  },
  read: { cleared: SAME, "in-progress": SAME, submitted: SAME, reopened: SAME, locked: SAME },
  save: { cleared: "in-progress", "in-progress": SAME, reopened: SAME },
  submit: { cleared: "submitted", "in-progress": "submitted", reopened: "submitted" },
  reopen: { submitted: "reopened" },
  // Time of her own for what she did not hand in; what she saved stays.
  extend: { assigned: SAME, cleared: SAME, "in-progress": SAME, reopened: SAME },
  lock: { submitted: "locked" },
  // By what she declared, or by a tie that was found out later (a nominee who changes firms).
  recuse: {
    conflict: "recused",
    assigned: "recused",
    cleared: "recused",
    "in-progress": "recused",
    submitted: "recused",
    reopened: "recused",
  },
  replace: { recused: "replaced" },
  // A conflict that comes out after the sealing: the ballot stays as it was committed to, and counts for nothing.
  "set-aside": { locked: "recused" },
};

/** Reviews that may still bring a ballot. */
export const OPEN_REVIEWS: readonly ReviewState[] = ["assigned", "cleared", "in-progress", "reopened"];

/** Whether a nomination counts on it: not where it ended by a recusal. */
export const stands = (state: ReviewState): boolean =>
  state !== "conflict" && state !== "recused" && state !== "replaced";

/** Acts of the juror, who has the time of the period for them. */
const IN_TIME: ReadonlySet<ReviewAct> = new Set(["declare-none", "save", "submit"]);

/** What changes nothing of what was committed to. */
const AFTER_SEALING: ReadonlySet<ReviewAct> = new Set(["read", "set-aside"]);

/**
 * The state of a review after an act, or why it is refused. Times are looked at inside the transaction that saves it.
 * A review that nobody handed in stays where it is when the time is over; that its nomination has a ballot less is said with the scores.
 */
export function decideReview(
  act: ReviewAct,
  state: ReviewState,
  { now, opensAt, closesAt, sealedAt, unblindedAt }: ReviewTimes,
): { ok: true; state: ReviewState } | Refusal {
  const next = LEADS[act][state];
  if (next === undefined) return refused(`jury.review.state.${state}`);
  // Who scored what, and who did not, is published with the sealing: from then on it stands.
  if (unblindedAt !== null && !AFTER_SEALING.has(act)) return refused("jury.review.unblinded");
  if (sealedAt !== null && !AFTER_SEALING.has(act)) return refused("jury.review.sealed");
  if (IN_TIME.has(act) && now < opensAt) return refused("jury.review.notOpen", {}, opensAt);
  if (IN_TIME.has(act) && now >= closesAt) return refused("jury.review.closed");
  return { ok: true, state: next === SAME ? state : next };
}
