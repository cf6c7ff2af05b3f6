import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "~/domains/ledger/transact.server";
import { findPerson } from "~/domains/people/person.store.server";
import type { Person } from "~/domains/people/proof";
import { grantsInForce } from "~/domains/people/role-grant.store.server";
import { insist, NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { type Refusal, refused } from "~/kernel/verdict";
import { type Claim, isOpen } from "./claim";
import { claimsOf, findOwnClaim } from "./claim.store.server";
import type { claimForm } from "./claim-forms";
import { type Enterprise, findStandingEnterprise } from "./enterprise.store.server";

/** The firm that she could claim to act for now, or why there is none. */
export async function claimable(
  on: Reader,
  { personId }: Pick<Person, "personId">,
  now: number,
): Promise<{ ok: true; enterprise: Enterprise } | (Refusal & { claim?: Claim; enterprise?: Enterprise })> {
  const { enterpriseId } = (await findPerson(on, personId)) ?? {};
  const enterprise = enterpriseId ? await findStandingEnterprise(on, enterpriseId) : null;
  if (!enterprise) return refused("claim.noEnterprise");
  const held = await grantsInForce(on, personId, now);
  if (held.some(({ role, scopeId }) => role === "enterprise" && scopeId === enterprise.id))
    return { ...refused("claim.already"), enterprise };
  for (const claim of await claimsOf(on, personId)) {
    if (claim.outcome !== null) continue;
    const firm = await findStandingEnterprise(on, claim.enterpriseId);
    if (firm?.id === enterprise.id) return { ...refused("claim.waits"), claim, enterprise };
  }
  return { ok: true, enterprise };
}

/** She says that she acts for the firm where she works; one claim a firm waits at a time. */
export async function makeClaim(
  tx: Tx,
  by: Person,
  { enterprise: shownId, position, phone }: z.output<typeof claimForm>,
): Promise<{ ok: true; id: string } | Refusal> {
  const can = await claimable(tx, by, tx.now);
  if (!can.ok) return refused(can.reason);
  // The page was shown for another firm: she moved meanwhile, perhaps in another window.
  if (can.enterprise.id !== shownId) return refused("claim.firmChanged", { name: can.enterprise.name });
  const id = newId(tx.now);
  const enterpriseId = can.enterprise.id;
  await tx.insert(tables.enterpriseClaim).values({
    id,
    enterpriseId,
    personId: by.personId,
    position,
    phone,
    askedAt: tx.now,
    codeTries: 0,
  });
  tx.record({
    act: "enterprise-claim.made",
    subject: { kind: "enterprise-claim", id },
    facts: { enterprise: enterpriseId },
    secrets: { position, phone },
    about: by.personId,
  });
  return { ok: true, id };
}

/** She takes it back; a code that is under way is worth nothing any more. @throws NotFound, Refused */
export async function withdrawClaim(tx: Tx, by: Person, claimId: string): Promise<void> {
  const claim = await findOwnClaim(tx, by, claimId);
  if (!claim) throw new NotFound("no such claim");
  insist(isOpen(claim));
  await tx
    .update(tables.enterpriseClaim)
    .set({ outcome: "withdrawn", decidedAt: tx.now, codeHash: null })
    .where(eq(tables.enterpriseClaim.id, claimId));
  tx.record({
    act: "enterprise-claim.withdrawn",
    subject: { kind: "enterprise-claim", id: claimId },
    about: by.personId,
  });
}
