import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { dossierStandsOf, reviewStandsOf } from "~/domains/awards/jury/jury.store.server";
import { keepReview } from "~/domains/awards/jury/keep-review.server";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import type { Tx } from "~/domains/ledger/transact.server";

/**
 * Ends every reading of a nomination that left its cycle while jurors read: nobody reads or scores it any more, nobody is drawn instead. Once ballots are
 * sealed they stand as they were published. Histories of reviews do not say by whom, for that would name the nominee.
 */
export async function endReadingsOfWithdrawn(
  tx: Tx,
  { id, cycleId }: Pick<Nomination, "id" | "cycleId">,
  more: { unopened?: true } = {},
): Promise<void> {
  const cycle = await getCycle(tx, cycleId);
  if (cycle.reviewingAt === null || cycle.sealedAt !== null) return;
  const dossier = (await dossierStandsOf(tx, cycleId)).find(({ nominationId }) => nominationId === id);
  for (const one of await reviewStandsOf(tx, cycleId)) {
    if (one.nomination !== dossier?.alias || one.state === "replaced") continue;
    const times = reviewTimes(cycle, one);
    const ended =
      one.state === "recused"
        ? one
        : await keepReview(tx, null, one, "recuse", times, { ...more, reason: "withdrawn" });
    await keepReview(tx, null, ended, "replace", times, more);
  }
}
