import type { ReviewState } from "@db/statuses";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import type { Review, ReviewStand } from "./jury.store.server";
import { decideReview, type ReviewAct, type ReviewTimes } from "./review/review";

export interface ReviewDone {
  change?: Partial<Review>;
  reason?: string | null;
  /** Saving a draft is no step of its history. */
  quiet?: boolean;
  /** Of the erasure of whoever acts: nothing of it is kept to open the log with. */
  unopened?: boolean;
}

/**
 * Does an act to a review: its state, a row of its history, its entry in the log, which names aliases only. It fails where something else happened
 * to it since it was read. @throws Refused
 */
export async function keepReview(
  tx: Tx,
  byPersonId: string | null,
  before: ReviewStand,
  act: ReviewAct,
  times: Omit<ReviewTimes, "now">,
  { change = {}, reason = null, quiet = false, unopened = false }: ReviewDone = {},
): Promise<Review> {
  const decided = decideReview(act, before.state, { ...times, now: tx.now });
  if (!decided.ok) throw new Refused(decided.reason, decided.values);
  const moved = decided.state !== before.state;
  const [kept] = await tx
    .update(tables.review)
    .set({
      ...change,
      state: decided.state,
      ...(moved && { stateAt: tx.now }),
      changedAt: Math.max(tx.now, before.changedAt + 1),
    })
    .where(and(eq(tables.review.id, before.id), eq(tables.review.changedAt, before.changedAt)))
    .returning();
  if (!kept) throw new Refused("jury.review.changedMeanwhile");
  if (!quiet) await noteReviewStep(tx, byPersonId, kept, { act, from: before.state, reason });
  tx.record({
    act: `review.${ACTS[act]}`,
    subject: { kind: "review", id: before.id },
    facts: { from: before.state, to: kept.state },
    ...(reason !== null && { reason }),
    ...(unopened && { unopened }),
  });
  return kept;
}

/** As the log calls what was done. */
const ACTS = {
  "declare-none": "cleared",
  "declare-conflict": "conflict-declared",
  read: "read",
  save: "saved",
  submit: "submitted",
  reopen: "reopened",
  extend: "extended",
  lock: "locked",
  recuse: "recused",
  replace: "replaced",
  "set-aside": "set-aside",
} as const satisfies Record<ReviewAct, string>;

export async function noteReviewStep(
  tx: Tx,
  byPersonId: string | null,
  { id, state }: Pick<Review, "id" | "state">,
  { act, from, reason = null }: { act: string; from: ReviewState | null; reason?: string | null },
): Promise<void> {
  await tx.insert(tables.reviewStep).values({
    id: newId(tx.now),
    reviewId: id,
    at: tx.now,
    byPersonId,
    act,
    from,
    to: state,
    reason,
  });
}
