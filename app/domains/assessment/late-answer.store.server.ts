import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

const { lateAnswer } = tables;
export type LateAnswerRow = typeof lateAnswer.$inferSelect;

/** What came after the end of an attempt, in the order it came. */
export const lateAnswersOf = (on: Reader, attemptId: string): Promise<LateAnswerRow[]> =>
  on
    .select()
    .from(lateAnswer)
    .where(eq(lateAnswer.attemptId, attemptId))
    .orderBy(asc(lateAnswer.keptAt), asc(lateAnswer.id));

/** Rules on those that still wait. */
export const setRulings = (
  tx: Tx,
  ids: readonly string[],
  ruled: { ruling: "accepted" | "refused"; ruledBy: string; ruledAt: number; reason: string },
) =>
  tx
    .update(lateAnswer)
    .set(ruled)
    .where(and(inArray(lateAnswer.id, [...ids]), eq(lateAnswer.ruling, "pending")));
