import { keepCycle } from "~/domains/awards/cycle/keep-cycle.server";
import { getCycleToRun } from "~/domains/awards/nomination/own-case.server";
import { canArchive } from "~/domains/awards/notice/consequence";
import { person, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { oneAtATime } from "~/kernel/one-at-a-time";
import { unsettledOf } from "../../notice/objections/awaited-consequences.server";

/**
 * Closes a cycle for good: nothing of it changes any more but an award that is taken back, and an objection that is taken up again. The entry says that
 * another will list what its archive holds, so that none without such a list passes for its archive. Not by whoever is nominated in it.
 * @throws NotFound, Refused
 */
export const archiveCycle = (by: BureauOfficer, slug: string): Promise<void> =>
  oneAtATime(`award cycle ${slug}`, () =>
    transact(person(by.personId), async (tx) => {
      const cycle = await getCycleToRun(tx, by, slug);
      insist(canArchive(cycle, await unsettledOf(tx, cycle), tx.now));
      await keepCycle(tx, cycle, { archivedAt: tx.now }, { act: "award-cycle.archived", facts: { listed: true } });
    }),
  );
