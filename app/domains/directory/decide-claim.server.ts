import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { addGrant } from "~/domains/people/grant-role.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, Refused } from "~/kernel/errors";
import { type Claim, canDecide } from "./claim";
import { type CoveredClaim, getCoveredClaim } from "./claim.store.server";

/** The bureau above the firm has checked who she is, and lets her act for it. @throws NotFound, Refused */
export async function confirmClaim(tx: Tx, officer: BureauOfficer, claimId: string): Promise<CoveredClaim> {
  const found = await getCoveredClaim(tx, officer, claimId);
  insist(canDecide(officer, found.claim));
  await letAct(tx, found, "bureau", officer.personId);
  return found;
}

/** The bureau above the firm does not let her act for it. @throws NotFound, Refused */
export async function refuseClaim(
  tx: Tx,
  officer: BureauOfficer,
  claimId: string,
  reason: string,
): Promise<CoveredClaim> {
  const found = await getCoveredClaim(tx, officer, claimId);
  insist(canDecide(officer, found.claim));
  await close(tx, found.claim, { outcome: "refused", decidedBy: officer.personId, reason });
  tx.record({
    act: "enterprise-claim.refused",
    subject: { kind: "enterprise-claim", id: claimId },
    reason,
    about: found.claim.personId,
  });
  return found;
}

/** Confirms a claim and gives its claimant the role; `by` is the officer who checked her or sent the letter. */
export async function letAct(
  tx: Tx,
  { claim, enterprise }: CoveredClaim,
  how: "bureau" | "letter",
  by: string | null,
): Promise<void> {
  const { id: scopeId } = enterprise;
  const given = await addGrant(tx, {
    personId: claim.personId,
    grantedBy: by,
    wanted: { role: "enterprise", scopeKind: "enterprise", scopeId, until: null },
  });
  // An administrator of the site may have given it meanwhile: then there is nothing left to give.
  if (!given.ok && given.reason !== "role.already") throw new Refused(given.reason);
  await close(tx, claim, { outcome: "confirmed", how, decidedBy: by });
  tx.record({
    act: "enterprise-claim.confirmed",
    subject: { kind: "enterprise-claim", id: claim.id },
    facts: { enterprise: scopeId, how },
    about: claim.personId,
  });
}

const close = (tx: Tx, { id }: Claim, change: Partial<Claim>) =>
  tx
    .update(tables.enterpriseClaim)
    .set({ ...change, decidedAt: tx.now, codeHash: null })
    .where(eq(tables.enterpriseClaim.id, id));
