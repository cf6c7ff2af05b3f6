import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, isNotNull, isNull } from "drizzle-orm";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import type { ReviewStand } from "~/domains/awards/jury/jury.store.server";
import { system, type Tx, transact } from "~/domains/ledger/transact.server";
import { HOUR_MS } from "~/kernel/milliseconds";
import type { Job } from "../../../clock/jobs.server";
import { draw } from "../drawing/draw-reviews.server";
import { readSoundGround } from "../drawing/end-readings.server";

/**
 * Looks again at who is tied to whom: a nominee who changed firms, a tie that was stated since. Jurors who may no longer read are recused and replaced;
 * answers which readings ended. By the clock, and in the very act by which a tie is declared or a ballot handed in by somebody who is tied.
 */
export async function recheckIn(tx: Tx, cycle: Cycle): Promise<ReviewStand[]> {
  const { reviewingAt, sealedAt, endedAt } = cycle;
  if (reviewingAt === null || sealedAt !== null || endedAt !== null) return [];
  const { ground, ended } = await readSoundGround(tx, null, cycle);
  // Whose time would be over already is not drawn.
  if (ended.length > 0 && tx.now < cycle.reviewUntil) await draw(tx, null, ground, { replaced: ended });
  return ended;
}

/** The same by the clock; answers how many readings ended. */
export const recheckConflicts = (cycleId: string): Promise<number> =>
  transact(system("conflicts"), async (tx) => (await recheckIn(tx, await getCycle(tx, cycleId))).length);

/** Cycles whose jurors read at this moment. */
export const conflictChecks: Job = {
  name: "conflicts",
  everyMs: HOUR_MS,
  async run(stopping) {
    const { awardCycle } = tables;
    const reading = await db
      .select({ id: awardCycle.id })
      .from(awardCycle)
      .where(and(isNotNull(awardCycle.reviewingAt), isNull(awardCycle.sealedAt), isNull(awardCycle.endedAt)));
    for (const { id } of reading) if (!stopping()) await recheckConflicts(id);
  },
};
