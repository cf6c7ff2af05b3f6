import { moveNomination } from "~/domains/awards/nomination/move-nomination.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { Refused } from "~/kernel/errors";
import { tellNominee } from "../../nomination/tell-nomination.server";
import { takeFromDesk } from "./take-from-desk.server";

/** The province takes it into the cycle: from now on it is scored. @throws NotFound, Refused */
export const acceptNomination = (by: BureauOfficer, id: string, seen = ""): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const { nomination, cycle, next } = await takeFromDesk(tx, by, id, seen);
    if (next) throw new Refused("award.recommendFirst");
    const kept = await moveNomination(tx, by, nomination, "accept");
    await tellNominee(tx, kept, cycle, "accepted");
  });
