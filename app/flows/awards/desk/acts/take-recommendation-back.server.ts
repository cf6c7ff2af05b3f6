import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { deskBelow } from "~/domains/awards/nomination/desk-path";
import { moveNomination } from "~/domains/awards/nomination/move-nomination.server";
import { getCoveredNomination } from "~/domains/awards/nomination/nomination.store.server";
import { canRunCycle } from "~/domains/awards/nomination/own-case.server";
import { addOfficerBurden } from "~/domains/awards/nomination/typed-burden";
import { findRegions } from "~/domains/directory/region.store.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, Refused } from "~/kernel/errors";
import { canTakeBack } from "./can-act-at";
import { insistSince } from "./take-from-desk.server";

/** Takes a recommendation of the own desk back while the desk above did nothing to it yet. @throws NotFound, Refused */
export const takeRecommendationBack = (
  by: BureauOfficer,
  id: string,
  reason: string,
  seconds: number | null = null,
): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const nomination = await getCoveredNomination(tx, by, id);
    const cycle = await getCycle(tx, nomination.cycleId);
    const below = deskBelow(nomination, await findRegions());
    await insistSince(tx, nomination, canTakeBack(by, nomination, below, cycle, tx.now));
    insist(await canRunCycle(tx, by, cycle.id));
    if (!below) throw new Refused("award.otherDesk");
    const { nominationRecommendation } = tables;
    await tx
      .update(nominationRecommendation)
      .set({ withdrawnAt: tx.now })
      .where(
        and(
          eq(nominationRecommendation.nominationId, id),
          eq(nominationRecommendation.level, below.level),
          isNull(nominationRecommendation.withdrawnAt),
        ),
      );
    await moveNomination(tx, by, nomination, "take-recommendation-back", {
      reason,
      change: { level: below.level, ...addOfficerBurden(nomination, 1, seconds) },
    });
  });
