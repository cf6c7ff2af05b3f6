import { endRecommendations } from "~/domains/awards/nomination/end-recommendations.server";
import { moveNomination } from "~/domains/awards/nomination/move-nomination.server";
import { addOfficerBurden } from "~/domains/awards/nomination/typed-burden";
import { person, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { tellNominee } from "../../nomination/tell-nomination.server";
import { takeFromDesk } from "./take-from-desk.server";

/** Turns it down, with a reason that the nominee reads. @throws NotFound, Refused */
export const rejectNomination = (
  by: BureauOfficer,
  id: string,
  reason: string,
  seen = "",
  seconds: number | null = null,
): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const { nomination, cycle } = await takeFromDesk(tx, by, id, seen);
    const kept = await moveNomination(tx, by, nomination, "reject", {
      reason,
      change: addOfficerBurden(nomination, 1, seconds),
    });
    await endRecommendations(tx, id);
    await tellNominee(tx, kept, cycle, "rejected", reason);
  });
