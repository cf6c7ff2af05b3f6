import { canDo } from "~/domains/awards/cycle/cycle";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { forgetCycleOfficer } from "~/domains/awards/cycle/forget-officer.server";
import { eraseAwards } from "~/domains/awards/honour/award-records.server";
import { outdateArchive } from "~/domains/awards/honour/kept-archive.server";
import { eraseDossiers } from "~/domains/awards/jury/erase-dossiers.server";
import { endRecommendations } from "~/domains/awards/nomination/end-recommendations.server";
import { moveNomination } from "~/domains/awards/nomination/move-nomination.server";
import { isLive } from "~/domains/awards/nomination/nomination";
import { nominationsOf } from "~/domains/awards/nomination/nomination.store.server";
import { eraseNominations } from "~/domains/awards/nomination/nomination-records.server";
import { listStoredNames, removeFilesOf } from "~/domains/files/remove-files.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { endReadingsOfWithdrawn } from "../jury/drawing/end-withdrawn.server";

/**
 * Takes somebody out of the awards: nominations of hers that could still be withdrawn are, so that their places become free, and all of them
 * lose what is about her. Answers the names of the bytes to forget once that is committed.
 */
export async function eraseNominee(tx: Tx, personId: string): Promise<string[]> {
  const gone: string[] = [];
  for (const one of await nominationsOf(tx, personId)) {
    const cycle = await getCycle(tx, one.cycleId);
    if (isLive(one) && canDo("withdraw", cycle, tx.now).ok) {
      await moveNomination(tx, { personId }, one, "withdraw", { unopened: true });
      await endRecommendations(tx, one.id);
    }
    await endReadingsOfWithdrawn(tx, one, { unopened: true });
    const of = { kind: "nomination", id: one.id } as const;
    gone.push(...(await listStoredNames(tx, of)));
    await removeFilesOf(tx, of, { unopened: true });
    gone.push(...(await listStoredNames(tx, { kind: "award-archive", id: cycle.id })));
    await outdateArchive(tx, cycle, "erased", { unopened: true });
  }
  await eraseDossiers(tx, personId);
  await eraseNominations(tx, personId);
  await eraseAwards(tx, personId);
  await forgetCycleOfficer(tx, personId);
  return gone;
}
