import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

/** Places that a nomination had among those of a bureau become free with it. */
export async function endRecommendations(tx: Tx, nominationId: string): Promise<void> {
  const { nominationRecommendation } = tables;
  await tx
    .update(nominationRecommendation)
    .set({ withdrawnAt: tx.now })
    .where(and(eq(nominationRecommendation.nominationId, nominationId), isNull(nominationRecommendation.withdrawnAt)));
}
