import { tables } from "@db/tables";
import { and, eq, inArray, isNotNull, notInArray } from "drizzle-orm";
import { dropOpening } from "~/domains/ledger/openings.server";
import type { Tx } from "~/domains/ledger/transact.server";

const { assignmentRun, cycleJuror, review, reviewStep } = tables;

/** Reasons that nobody types. */
const FIXED = ["conflict", "withdrawn", "erased"];

/** Acts to a reading with a reason that an officer types, as the log calls them. */
const TYPED = [
  ["recuse", "review.recused"],
  ["reopen", "review.reopened"],
  ["extend", "review.extended"],
  ["ask-aside", "review.aside-asked"],
] as const;

/**
 * Takes a person out of the histories of readings and of drawings that began with her: the acts stay. Why she was released, recused, or given
 * time, by whomever it was typed, tells who she is, and goes. Before her aliases are taken from her.
 */
export async function forgetReader(tx: Tx, personId: string): Promise<void> {
  const own = tx
    .select({ id: review.id })
    .from(review)
    .innerJoin(cycleJuror, eq(cycleJuror.alias, review.juror))
    .where(eq(cycleJuror.personId, personId));
  const hers = eq(reviewStep.byPersonId, personId);
  await tx
    .update(reviewStep)
    .set({ reason: "erased" })
    .where(and(hers, isNotNull(reviewStep.reason), inArray(reviewStep.reviewId, own)));
  for (const [act, entry] of TYPED) {
    const emptied = await tx
      .update(reviewStep)
      .set({ reason: "erased" })
      .where(and(eq(reviewStep.act, act), notInArray(reviewStep.reason, FIXED), inArray(reviewStep.reviewId, own)))
      .returning({ reviewId: reviewStep.reviewId });
    await dropOpening(
      tx,
      emptied.map(({ reviewId }) => reviewId),
      entry,
      "reason",
    );
  }
  await tx
    .update(cycleJuror)
    .set({ removedReason: "erased" })
    .where(and(eq(cycleJuror.personId, personId), isNotNull(cycleJuror.removedReason)));
  await tx.update(reviewStep).set({ byPersonId: null }).where(hers);
  await tx.update(assignmentRun).set({ byPersonId: null }).where(eq(assignmentRun.byPersonId, personId));
}
