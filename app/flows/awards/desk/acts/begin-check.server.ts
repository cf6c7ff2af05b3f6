import { moveNomination } from "~/domains/awards/nomination/move-nomination.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { canCheck } from "./can-act-at";
import { takeFromDesk } from "./take-from-desk.server";

/** Begins to look at it: others see that somebody does. @throws NotFound, Refused */
export const beginCheck = (by: BureauOfficer, id: string, seen = ""): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const { nomination } = await takeFromDesk(tx, by, id, seen);
    insist(canCheck(nomination));
    await moveNomination(tx, by, nomination, "check");
  });
