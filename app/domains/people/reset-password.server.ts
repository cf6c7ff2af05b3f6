import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { type Refusal, refused } from "~/kernel/verdict";
import { accountKey } from "./account";
import type { Arrival, SignedInNow } from "./arrival";
import { arrive } from "./arrive.server";
import { counter } from "./limit.store.server";
import { limitedTry } from "./limited-try.server";
import { LIMITS } from "./limits";
import { readResetCode } from "./one-time-proof";
import { hashOf, inHashSlot } from "./password-hash.server";
import { readPassword } from "./password-rules";
import { findByAccount, findPerson } from "./person.store.server";
import { codeHash, findProof, linkHash, spendProof, spendProofsOf } from "./reset-token.store.server";
import { endSessions } from "./session.server";

/** Whose link this is, while it works; looking at the page does not use it. */
export async function findResetLink(token: string, now: number): Promise<{ name: string; account: string } | null> {
  const proof = await findProof(db, linkHash(token), "mail-link", now);
  const found = proof && (await findPerson(db, proof.personId));
  return found?.account ? { name: found.name ?? "", account: found.account } : null;
}

/** Sets a new password by a mailed link, ends every session of the person and signs her in here. */
export async function resetByLink(
  token: string,
  typed: string,
  arrival: Arrival,
  now: number,
): Promise<SignedInNow | Refusal> {
  const tokenHash = linkHash(token);
  const proof = await findProof(db, tokenHash, "mail-link", now);
  if (!proof) return refused("reset.linkGone");
  const found = await findPerson(db, proof.personId);
  const made = await inHashSlot(() => hashNew(proof.personId, found, typed));
  if (!made.ok) return made;
  return transact(person(proof.personId), async (tx) => {
    if (!(await spendProof(tx, tokenHash, "mail-link"))) return refused("reset.linkGone");
    return letIn(tx, made, "mail-link", arrival);
  });
}

/**
 * The same by account and the code an administrator handed over. Unknown account, no code, wrong code and one that is over
 * are one refusal; five wrong ones for an account end its tries for half an hour, or until a new code is made.
 */
export async function resetByCode(
  { account, code, password }: { account: string; code: string; password: string },
  arrival: Arrival,
  now: number,
): Promise<SignedInNow | Refusal> {
  const key = accountKey(account);
  const counters = [resetCodeTries(key), counter("reset-code-address", LIMITS.resetCodesByAddress, arrival.address)];
  return limitedTry(
    { counters, wrong: "reset.codeWrong", now },
    async () => {
      const found = await findByAccount(db, key);
      const tokenHash = codeHash(found?.id ?? "", readResetCode(code) ?? "");
      const proof = await findProof(db, tokenHash, "staff-code", now); // asked for an unknown account too
      if (!found || !proof) return null;
      const made = await hashNew(found.id, found, password);
      return made.ok ? { ...made, tokenHash } : made;
    },
    async (tx, made) => {
      if (!(await spendProof(tx, made.tokenHash, "staff-code"))) return refused("reset.codeWrong");
      return letIn(tx, made, "staff-code", arrival);
    },
  );
}

/** The counter of wrong codes for an account; a new code clears it. */
export const resetCodeTries = (account: string) => counter("reset-code", LIMITS.resetCode, account);

type Made = { ok: true; personId: string; passwordHash: string };

/** The hash of what she typed as her new password, or why it cannot be one; in a place to hash. */
async function hashNew(
  personId: string,
  found: { account: string | null; name: string | null } | null,
  typed: string,
): Promise<Made | Refusal> {
  const read = readPassword(typed, [found?.account ?? "", found?.name ?? ""]);
  return read.ok ? { ok: true, personId, passwordHash: await hashOf(read.password) } : read;
}

/** The new password holds, every session of hers ends, and she is signed in here. */
async function letIn(tx: Tx, { personId, passwordHash }: Made, by: string, arrival: Arrival): Promise<SignedInNow> {
  await setPassword(tx, personId, passwordHash, by);
  await endSessions(tx, personId);
  return arrive(tx, personId, arrival);
}

/** Writes and records a new password hash; `by` says what proved the person. Links and codes given out before reset nothing any more. */
export async function setPassword(tx: Tx, personId: string, passwordHash: string, by: string): Promise<void> {
  await tx.update(tables.person).set({ passwordHash }).where(eq(tables.person.id, personId));
  await spendProofsOf(tx, personId);
  tx.record({ act: "password.changed", subject: { kind: "person", id: personId }, facts: { by }, about: personId });
}
