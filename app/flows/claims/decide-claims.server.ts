import { addressLetter, makeLetter } from "~/domains/directory/claim-letter.server";
import { confirmClaim, refuseClaim } from "~/domains/directory/decide-claim.server";
import { removeFilesOf } from "~/domains/files/remove-files.server";
import { person, transact } from "~/domains/ledger/transact.server";
import { makeHandedCode } from "~/domains/people/handed-code";
import type { BureauOfficer } from "~/domains/people/proof";
import { drawBytes } from "~/kernel/ids";
import { bureauName } from "../bureau/bureau-overview.server";
import { letterFile } from "./claim-letter-file.server";
import { tellClaimant, tellConfirmed } from "./compose-claim-mail.server";

/** The bureau lets a claimant act for the firm, and tells her. @throws NotFound, Refused */
export const confirmClaimant = (officer: BureauOfficer, claimId: string): Promise<void> =>
  transact(person(officer.personId), async (tx) => {
    const { claim, enterprise } = await confirmClaim(tx, officer, claimId);
    await tellConfirmed(tx, claim.personId, enterprise);
  });

/** The bureau refuses a claim, and tells her why; the letter that she uploaded for it is not kept. @throws NotFound, Refused */
export const refuseClaimant = (officer: BureauOfficer, claimId: string, reason: string): Promise<void> =>
  transact(person(officer.personId), async (tx) => {
    const { claim, enterprise } = await refuseClaim(tx, officer, claimId, reason);
    await removeFilesOf(tx, { kind: "enterprise-claim", id: claimId });
    const path = `/me/enterprise/claims/${claimId}`;
    await tellClaimant(tx, "refused", { personId: claim.personId, firm: enterprise.name, reason, path });
  });

/** Where the letter shall go. @throws NotFound, Refused */
export const addressClaimLetter = (officer: BureauOfficer, claimId: string, address: string): Promise<void> =>
  transact(person(officer.personId), (tx) => addressLetter(tx, officer, claimId, address));

/**
 * Makes a letter with a new code and tells her that one is under way. The code is in the printed file and nowhere else: made again it
 * is another one. @throws NotFound, Refused
 */
export async function makeClaimLetter(
  officer: BureauOfficer,
  claimId: string,
): Promise<{ name: string; bytes: Buffer }> {
  const code = makeHandedCode(drawBytes(12));
  const { claim, enterprise } = await transact(person(officer.personId), async (tx) => {
    const found = await makeLetter(tx, officer, claimId, code);
    const path = `/me/enterprise/claims/${claimId}/code`;
    await tellClaimant(tx, "letter", { personId: found.claim.personId, firm: found.enterprise.name, path });
    return found;
  });
  return letterFile({ claim, enterprise, code, bureau: await bureauName(officer) });
}
