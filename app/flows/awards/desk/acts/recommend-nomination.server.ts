import { tables } from "@db/tables";
import { moveNomination } from "~/domains/awards/nomination/move-nomination.server";
import { recommendedBy } from "~/domains/awards/nomination/nomination.store.server";
import { quotaOf } from "~/domains/awards/nomination/quota";
import { addOfficerBurden } from "~/domains/awards/nomination/typed-burden";
import { person, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { type Refusal, refused } from "~/kernel/verdict";
import { tellNominee } from "../../nomination/tell-nomination.server";
import { takeFromDesk } from "./take-from-desk.server";

/** Recommends it to the desk above, with an opinion and the place among those of this bureau, within its quota. @throws NotFound, Refused */
export const recommendNomination = (
  by: BureauOfficer,
  id: string,
  {
    opinion,
    rank,
    seen = "",
    seconds = null,
  }: { opinion: string; rank: number; seen?: string; seconds?: number | null },
): Promise<{ ok: true } | (Refusal & { field: string })> =>
  transact(person(by.personId), async (tx) => {
    const { nomination, cycle, desk, next } = await takeFromDesk(tx, by, id, seen);
    if (!next) throw new Refused("award.provinceAccepts");
    const quota = quotaOf(cycle.rules, desk, next);
    if (rank > quota) return { ...refused("award.quotaOver", { quota }), field: "rank" };
    const others = await recommendedBy(tx, { cycleId: cycle.id, ...desk });
    if (others.some((one) => one.rank === rank)) return { ...refused("award.rankTaken", { rank }), field: "rank" };
    const { nominationRecommendation } = tables;
    await tx.insert(nominationRecommendation).values({
      id: newId(tx.now),
      nominationId: id,
      cycleId: cycle.id,
      ...desk,
      rank,
      opinion,
      byPersonId: by.personId,
      at: tx.now,
      withdrawnAt: null,
    });
    const change = { level: next.level, ...addOfficerBurden(nomination, 2, seconds) };
    const kept = await moveNomination(tx, by, nomination, "recommend", { change, facts: { rank } });
    await tellNominee(tx, kept, cycle, "recommended");
    return { ok: true };
  });
