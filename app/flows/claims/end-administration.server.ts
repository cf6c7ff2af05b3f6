import { getCoveredEnterprise } from "~/domains/directory/bureau-scope.server";
import { person, transact } from "~/domains/ledger/transact.server";
import { endGrant } from "~/domains/people/grant-role.server";
import type { BureauOfficer, EnterpriseAdministrator } from "~/domains/people/proof";
import { findGrant, grantsInForce, type RoleGrant } from "~/domains/people/role-grant.store.server";
import { insist, NotFound } from "~/kernel/errors";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { tellClaimant } from "./compose-claim-mail.server";

/** She acts for the firm no more, by her own will; nothing else of hers changes. */
export const handBackFirm = (by: EnterpriseAdministrator): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    for (const grant of await grantsInForce(tx, by.personId, tx.now))
      if (grant.role === "enterprise" && grant.scopeId === by.actsForId) await endGrant(tx, grant, by.personId);
  });

/** Whether this officer may end it: her own she hands back herself. */
export function canEndAdministration(officer: { personId: string }, grant: RoleGrant, now: number): Verdict {
  if (grant.endedAt !== null || (grant.until !== null && grant.until <= now)) return refused("role.ended");
  return grant.personId === officer.personId ? refused("claim.ownGrant") : accepted;
}

/** The bureau above a firm ends that somebody acts for it, and tells her why. @throws NotFound, Refused */
export const endAdministration = (
  officer: BureauOfficer,
  { enterpriseId, grantId, reason }: { enterpriseId: string; grantId: string; reason: string },
): Promise<void> =>
  transact(person(officer.personId), async (tx) => {
    const enterprise = await getCoveredEnterprise(tx, officer, enterpriseId);
    const grant = await findGrant(tx, grantId);
    if (!isOfFirm(grant, enterpriseId)) throw new NotFound("no such administrator");
    insist(canEndAdministration(officer, grant, tx.now));
    await endGrant(tx, grant, officer.personId, reason);
    const path = "/me/enterprise/claims";
    await tellClaimant(tx, "ended", { personId: grant.personId, firm: enterprise.name, reason, path });
  });

/** Whether a grant lets somebody act for this firm. */
export const isOfFirm = (grant: RoleGrant | null, enterpriseId: string): grant is RoleGrant =>
  grant?.role === "enterprise" && grant.scopeId === enterpriseId;
