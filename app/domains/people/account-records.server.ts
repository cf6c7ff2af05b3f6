import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { endOf } from "./consent";
import { listConsents } from "./consent.store.server";
import { findPerson } from "./person.store.server";
import { grantsInForce, hasOtherAdministrator, listGrants } from "./role-grant.store.server";

/** Account, consents, roles, sign-ins and browsers of a person, as her export shows them: no hash that opens anything. */
export async function readAccountRecords(on: Reader, personId: string) {
  const { session, knownDevice, resetToken } = tables;
  const own = await findPerson(on, personId);
  const grants = await listGrants(on, personId);
  const consents = await listConsents(on, personId);
  return {
    person: own && { ...own, passwordHash: undefined, passwordSet: own.passwordHash !== null },
    consents: consents.map((one) => ({ ...one, ...endOf(one, consents) })),
    roles: grants.map(({ grantedBy: _, endedBy: __, ...rest }) => rest),
    signIns: await on
      .select({
        device: session.device,
        createdAt: session.createdAt,
        lastSeenAt: session.lastSeenAt,
        expiresAt: session.expiresAt,
      })
      .from(session)
      .where(eq(session.personId, personId)),
    knownBrowsers: await on
      .select({ firstSeenAt: knownDevice.firstSeenAt })
      .from(knownDevice)
      .where(eq(knownDevice.personId, personId)),
    passwordResets: await on
      .select({ kind: resetToken.kind, createdAt: resetToken.createdAt, usedAt: resetToken.usedAt })
      .from(resetToken)
      .where(eq(resetToken.personId, personId)),
  };
}

/** The last administrator hands over first: nobody could make another one from inside the program. */
export async function canEraseAccount(on: Reader, personId: string, now: number): Promise<Verdict> {
  const admin = (await grantsInForce(on, personId, now)).find(({ role }) => role === "admin");
  if (admin && !(await hasOtherAdministrator(on, admin, now))) return refused("erasure.lastAdministrator");
  return accepted;
}

/**
 * Erases an account: sessions, browsers, proofs and consents go, roles end, the person's row keeps its id and nothing else.
 * Part of the transaction that erases everything about her.
 */
export async function eraseAccount(tx: Tx, personId: string): Promise<void> {
  const { person, session, knownDevice, resetToken, consent, roleGrant } = tables;
  await tx.delete(session).where(eq(session.personId, personId));
  await tx.delete(knownDevice).where(eq(knownDevice.personId, personId));
  await tx.delete(resetToken).where(eq(resetToken.personId, personId));
  await tx.delete(consent).where(eq(consent.personId, personId));
  for (const { id, role, scopeKind, scopeId } of await grantsInForce(tx, personId, tx.now)) {
    await tx.update(roleGrant).set({ endedAt: tx.now, endedBy: personId }).where(eq(roleGrant.id, id));
    const facts = { role, scopeKind, scopeId };
    tx.record({ act: "role.ended", subject: { kind: "role-grant", id }, facts, unopened: true });
  }
  const erased = {
    name: null,
    account: null,
    passwordHash: null,
    enterpriseId: null,
    locale: null,
    erasedAt: tx.now,
  };
  await tx.update(person).set(erased).where(eq(person.id, personId));
  tx.record({ act: "person.erased", subject: { kind: "person", id: personId }, unopened: true });
}
