import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { NotFound } from "~/kernel/errors";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { findPerson } from "./person.store.server";
import type { Administrator } from "./proof";
import {
  findGrant,
  grantsInForce,
  hasOtherAdministrator,
  insertGrant,
  type RoleGrant,
} from "./role-grant.store.server";
import { canBeGranted, type WantedGrant } from "./role-scope";
import { askRotation } from "./session.server";

/**
 * An administrator gives a person a role with its scope; her sessions get new tokens at their next request. What a scope
 * names is another noun's: that it exists is for the caller to check, in the same transaction.
 * @throws NotFound when there is no such person.
 */
export const grantRole = async (
  tx: Tx,
  admin: Administrator,
  personId: string,
  wanted: WantedGrant,
): Promise<{ ok: true; grantId: string } | Refusal> =>
  // Acting for a firm is found out by the bureau above it, or by another administrator: nobody says so of herself.
  wanted.role === "enterprise" && personId === admin.personId
    ? refused("role.ownEnterprise")
    : addGrant(tx, { personId, grantedBy: admin.personId, wanted });

/** The same as part of another act; that `grantedBy` may is for that act to decide. @throws NotFound */
export async function addGrant(
  tx: Tx,
  { personId, grantedBy, wanted }: { personId: string; grantedBy: string | null; wanted: WantedGrant },
): Promise<{ ok: true; grantId: string } | Refusal> {
  const verdict = canBeGranted(wanted, tx.now);
  if (!verdict.ok) return verdict;
  const holder = await findPerson(tx, personId);
  if (!holder || holder.erasedAt !== null) throw new NotFound("person");
  const held = await grantsInForce(tx, personId, tx.now);
  const same = held.some(
    (one) => one.role === wanted.role && one.scopeKind === wanted.scopeKind && one.scopeId === wanted.scopeId,
  );
  if (same) return refused("role.already");
  const grantId = await insertGrant(tx, { personId, grantedBy, ...wanted });
  await askRotation(tx, personId);
  recordGrant(tx, grantId, personId, wanted);
  return { ok: true as const, grantId };
}

/** The ledger's line for a grant, also for the ones the program gives itself (first administrator, demo). */
export function recordGrant(tx: Tx, grantId: string, personId: string, wanted: WantedGrant): void {
  const { role, scopeKind, scopeId, until } = wanted;
  tx.record({
    act: "role.granted",
    subject: { kind: "role-grant", id: grantId },
    facts: { role, scopeKind, scopeId, until },
    secrets: { holder: personId },
    about: personId,
  });
}

/** Whether a grant may be ended: not twice, and not when nobody could administer the site afterwards. */
export async function canEndRole(on: Reader, grant: RoleGrant, now: number): Promise<Verdict> {
  if (grant.endedAt !== null || (grant.until !== null && grant.until <= now)) return refused("role.ended");
  if (grant.role === "admin" && !(await hasOtherAdministrator(on, grant, now)))
    return refused("role.lastAdministrator");
  return accepted;
}

/** Ends a grant now. The last administrator keeps hers: nobody could give it back. */
export function endRole(
  admin: Administrator,
  grantId: string,
  reason?: string,
): Promise<{ ok: true; personId: string } | Refusal> {
  return transact(person(admin.personId), async (tx) => {
    const grant = await findGrant(tx, grantId);
    if (!grant) throw new NotFound("role grant");
    const verdict = await canEndRole(tx, grant, tx.now);
    if (!verdict.ok) return verdict;
    await endGrant(tx, grant, admin.personId, reason);
    return { ok: true as const, personId: grant.personId };
  });
}

/** Ends a grant that may be ended, in the transaction of the act that does. */
export async function endGrant(tx: Tx, grant: RoleGrant, endedBy: string, reason?: string): Promise<void> {
  const { roleGrant } = tables;
  await tx.update(roleGrant).set({ endedAt: tx.now, endedBy }).where(eq(roleGrant.id, grant.id));
  await askRotation(tx, grant.personId);
  tx.record({
    act: "role.ended",
    subject: { kind: "role-grant", id: grant.id },
    facts: { role: grant.role, scopeKind: grant.scopeKind, scopeId: grant.scopeId },
    secrets: { holder: grant.personId },
    ...(reason !== undefined && { reason }),
    about: grant.personId,
  });
}
