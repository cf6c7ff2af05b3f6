import type { BureauLevel } from "@db/statuses";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { moveNomination } from "~/domains/awards/nomination/move-nomination.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { type Refusal, refused } from "~/kernel/verdict";
import { tellNominee } from "../../nomination/tell-nomination.server";
import { takeFromDesk } from "./take-from-desk.server";

/** The latest end of mending (ms): afterwards the desk that it comes back to could do nothing with it any more. */
export const dueBy = (level: BureauLevel | null, cycle: Pick<Cycle, "countiesUntil" | "citiesUntil">): number =>
  level === "county" ? cycle.countiesUntil : cycle.citiesUntil;

/** Gives it back to be mended: what, and until when (ms). @throws NotFound, Refused */
export const returnNomination = (
  by: BureauOfficer,
  id: string,
  { reason, dueAt, seen = "" }: { reason: string; dueAt: number; seen?: string },
): Promise<{ ok: true } | (Refusal & { field: string })> =>
  transact(person(by.personId), async (tx) => {
    const { nomination, cycle, desk } = await takeFromDesk(tx, by, id, seen);
    if (dueAt <= tx.now) return { ...refused("award.duePast"), field: "dueOn" };
    if (dueAt > dueBy(desk.level, cycle)) return { ...refused("award.dueLate"), field: "dueOn" };
    const kept = await moveNomination(tx, by, nomination, "return", { reason, change: { dueAt } });
    await tellNominee(tx, kept, cycle, "returned", reason);
    return { ok: true };
  });
