import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, isNotNull, isNull } from "drizzle-orm";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import type { Review } from "~/domains/awards/jury/jury.store.server";
import { system, transact } from "~/domains/ledger/transact.server";
import { HOUR_MS } from "~/kernel/milliseconds";
import type { Job } from "../../clock/jobs.server";
import { readGround } from "./draw-reviews.server";
import { replaceReviews } from "./recuse.server";
import { OPEN_REVIEWS } from "./seal-ballots.server";

/** Readings that a conflict still ends. */
const OPEN: readonly Review["state"][] = [...OPEN_REVIEWS, "submitted"];

/**
 * Looks again at who is tied to whom: a nominee who changed firms, a tie that was stated since. Jurors who may no longer read are recused and replaced.
 * Runs by the clock. Answers how many were.
 */
export const recheckConflicts = (cycleId: string): Promise<number> =>
  transact(system("conflicts"), async (tx) => {
    const cycle = await getCycle(tx, cycleId);
    const ground = await readGround(tx, cycle);
    const apart = new Set(ground.apart.map(({ nomination, juror }) => `${nomination} ${juror}`));
    const found = ground.reviews.filter(
      ({ state, nomination, juror }) => OPEN.includes(state) && apart.has(`${nomination} ${juror}`),
    );
    if (found.length > 0) await replaceReviews(tx, null, cycle, found, "conflict");
    return found.length;
  });

/** Cycles whose jurors read at this moment. */
export const conflictChecks: Job = {
  name: "conflicts",
  everyMs: HOUR_MS,
  async run(stopping) {
    const { awardCycle } = tables;
    const reading = await db
      .select({ id: awardCycle.id })
      .from(awardCycle)
      .where(and(isNotNull(awardCycle.reviewingAt), isNull(awardCycle.sealedAt)));
    for (const { id } of reading) if (!stopping()) await recheckConflicts(id);
  },
};
