import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq, inArray } from "drizzle-orm";

/** What a person holds as an expert, as her export shows it: fields, terms, what she declared, where she serves, and what she gave there. */
export async function readExpertRecords(on: Reader, personId: string) {
  const { expert, expertTerm, declaredTie, cycleJuror, review, reviewStep } = tables;
  const serves = await on.select().from(cycleJuror).where(eq(cycleJuror.personId, personId));
  const aliases = serves.map(({ alias }) => alias);
  const given = aliases.length === 0 ? [] : await on.select().from(review).where(inArray(review.juror, aliases));
  const ids = given.map(({ id }) => id);
  const steps = ids.length === 0 ? [] : await on.select().from(reviewStep).where(inArray(reviewStep.reviewId, ids));
  const ties = await on.select().from(declaredTie).where(eq(declaredTie.personId, personId));
  return {
    expert: await on
      .select({ fields: expert.fields, addedAt: expert.addedAt })
      .from(expert)
      .where(eq(expert.personId, personId)),
    terms: (await on.select().from(expertTerm).where(eq(expertTerm.personId, personId))).map(
      ({ from, to, endedOn, addedAt }) => ({ from, to, endedOn, addedAt }),
    ),
    declared: ties.map(({ kind, statement, aboutAccount, declaredAt, withdrawnAt, withdrawnReason }) => ({
      kind,
      statement,
      aboutAccount,
      declaredAt,
      withdrawnAt,
      withdrawnReason,
    })),
    serves: serves.map(({ cycleId, number, addedAt, removedAt, removedReason }) => ({
      cycleId,
      number,
      addedAt,
      removedAt,
      removedReason,
    })),
    // Why she was given time, asked to read again or kept from a dossier is about her as well; who of the bureau said so is not.
    reviews: given.map(({ id, nomination, state, scores, reasons, submittedAt, closesAt, commitment }) => ({
      steps: steps.flatMap(({ reviewId, act, at, reason }) => (reviewId === id ? [{ act, at, reason }] : [])),
      closesAt,
      nomination,
      state,
      scores,
      reasons,
      submittedAt,
      commitment,
    })),
  };
}
