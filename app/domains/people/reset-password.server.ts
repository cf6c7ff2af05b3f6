import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { type Refusal, refused } from "~/kernel/verdict";
import { accountKey } from "./account";
import type { Arrival, SignedInNow } from "./arrival";
import { arrive } from "./arrive.server";
import { type Counter, checkLimits, counter, countFailure } from "./limit.store.server";
import { LIMITS } from "./limits";
import { readResetCode } from "./one-time-proof";
import { hashPassword } from "./password-hash.server";
import { readPassword } from "./password-rules";
import { findByAccount, findPerson } from "./person.store.server";
import { codeHash, findProof, linkHash, spendProof } from "./reset-token.store.server";
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
  const proof = await findProof(db, linkHash(token), "mail-link", now);
  if (!proof) return refused("reset.linkGone");
  return reset(proof.personId, linkHash(token), "mail-link", typed, arrival);
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
  const limit = await checkLimits(counters, now);
  if (!limit.ok) return limit;
  const found = await findByAccount(db, key);
  const tokenHash = codeHash(found?.id ?? "", readResetCode(code) ?? "");
  if (!(await findProof(db, tokenHash, "staff-code", now))) {
    const failed = await countFailure(counters);
    return failed.ok ? refused("reset.codeWrong") : failed;
  }
  return reset(found?.id as string, tokenHash, "staff-code", password, arrival, counters);
}

/** The counter of wrong codes for an account; a new code clears it. */
export const resetCodeTries = (account: string) => counter("reset-code", LIMITS.resetCode, account);

async function reset(
  personId: string,
  tokenHash: string,
  kind: "mail-link" | "staff-code",
  typed: string,
  arrival: Arrival,
  counters: readonly Counter[] = [],
): Promise<SignedInNow | Refusal> {
  const found = await findPerson(db, personId);
  const read = readPassword(typed, [found?.account ?? "", found?.name ?? ""]);
  if (!read.ok) return read;
  const passwordHash = await hashPassword(read.password);
  return transact(person(personId), async (tx) => {
    const past = await checkLimits(counters, tx.now, tx);
    if (!past.ok) return past;
    const used = await spendProof(tx, tokenHash, kind);
    if (!used) return refused(kind === "mail-link" ? "reset.linkGone" : "reset.codeWrong");
    await setPassword(tx, personId, passwordHash, kind);
    await endSessions(tx, personId);
    return arrive(tx, personId, arrival);
  });
}

/** Writes and records a new password hash; `by` says what proved the person. */
export async function setPassword(tx: Tx, personId: string, passwordHash: string, by: string): Promise<void> {
  await tx.update(tables.person).set({ passwordHash }).where(eq(tables.person.id, personId));
  tx.record({ act: "password.changed", subject: { kind: "person", id: personId }, facts: { by }, about: personId });
}
