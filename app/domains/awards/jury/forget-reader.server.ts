import { tables } from "@db/tables";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

const { assignmentRun, cycleJuror, review, reviewStep } = tables;

/**
 * Takes a person out of the histories of readings and of drawings that began with her: the acts stay. Why she said she may be partial tells who she
 * is, and goes. Before her aliases are taken from her.
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
  await tx.update(reviewStep).set({ byPersonId: null }).where(hers);
  await tx.update(assignmentRun).set({ byPersonId: null }).where(eq(assignmentRun.byPersonId, personId));
}
