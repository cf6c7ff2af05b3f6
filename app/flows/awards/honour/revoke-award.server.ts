import { getCycle, mayChange } from "~/domains/awards/cycle/cycle.store.server";
import type { Award } from "~/domains/awards/honour/award";
import { findAwardOf } from "~/domains/awards/honour/award.store.server";
import { canRevokeNow, endAward } from "~/domains/awards/honour/keep-award.server";
import { outdateArchive } from "~/domains/awards/honour/kept-archive.server";
import { revokeOfAward } from "~/domains/credentials/revoke-assertion.server";
import { takeAwardHoursBack } from "~/domains/hours/book-award.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import type { Refusal } from "~/kernel/verdict";
import { namedInText } from "../named-in-text.server";
import { tellRevoked } from "./tell-honoured.server";

export interface AwardRevocation {
  /** Published on the roll. */
  reason: string;
  /** The objection that was upheld after the decision, where there is one. */
  objectionId: string | null;
}

/**
 * Takes an award back inside the caller's transaction, also after the archive: the certificate ends, what it counted for renewals is reversed in the
 * ledger of hours, the roll says so with the reason, she is told. @throws NotFound for whoever is not of the province and where none was given;
 * Refused where it is taken back already, is her own, or she is nominated in its cycle
 */
export async function revokeAwardOf(
  tx: Tx,
  by: BureauOfficer,
  nominationId: string,
  { reason, objectionId }: AwardRevocation,
): Promise<void> {
  const award = await takenAward(tx, by, nominationId);
  await endAward(tx, by, award, { reason, objectionId });
  if (award.assertionId !== null) await revokeOfAward(tx, by, award.assertionId, reason);
  if (award.personId !== null) await takeAwardHoursBack(tx, award.personId, award.id, { reason, by: by.personId });
  const cycle = await getCycle(tx, award.cycleId);
  await outdateArchive(tx, cycle, "revoked");
  await tellRevoked(tx, cycle, { ...award, reason });
}

async function takenAward(tx: Tx, by: BureauOfficer, nominationId: string): Promise<Award> {
  const award = (await mayChange(by)) ? await findAwardOf(tx, nominationId) : null;
  if (!award) throw new NotFound("award");
  return award;
}

/** The same as an act of its own; a reason that names a juror or who objected is not published. @throws NotFound, Refused */
export const revokeAward = (
  by: BureauOfficer,
  nominationId: string,
  reason: string,
  names = "",
): Promise<{ ok: true } | (Refusal & { field: "reason" })> =>
  transact(person(by.personId), async (tx) => {
    const award = await takenAward(tx, by, nominationId);
    // Before the text is looked at, which tells something of who is in it.
    insist(await canRevokeNow(tx, award, by));
    const named = await namedInText(tx, award.cycleId, reason, { tx, by, seen: names, field: "reason" });
    if (!named.ok) return { ...named, field: "reason" };
    await revokeAwardOf(tx, by, nominationId, { reason, objectionId: null });
    return { ok: true };
  });
