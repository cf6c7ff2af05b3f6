import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { counter } from "./limit.store.server";
import { type Limited, limitedTry } from "./limited-try.server";
import { LIMITS } from "./limits";
import { hashOf, isPassword } from "./password-hash.server";
import { normalisePassword, readPassword } from "./password-rules";
import { findPerson } from "./person.store.server";
import { setPassword } from "./reset-password.server";
import { endSessions, renewToken } from "./session.server";
import type { SignedIn } from "./visitor";

/** Sets her name, read before, in the caller's transaction. */
export async function setOwnName(tx: Tx, personId: string, name: string): Promise<{ ok: true } | Refusal> {
  const before = (await findPerson(tx, personId))?.name ?? "";
  if (before === name) return refused("name.same");
  await tx.update(tables.person).set({ name }).where(eq(tables.person.id, personId));
  const subject = { kind: "person", id: personId };
  tx.record({ act: "name.changed", subject, secrets: { before, after: name }, about: personId });
  return { ok: true };
}

/** Her failures to give her own password. */
const ownPassword = ({ personId }: SignedIn, now: number): Limited => ({
  counters: [counter("own-password", LIMITS.ownPassword, personId)],
  wrong: "password.currentWrong",
  now,
});

/** A password that another act changed while this one was being hashed proves nothing any more. */
async function stillHers(tx: Tx, personId: string, proved: string | null): Promise<Verdict> {
  const stored = (await findPerson(tx, personId))?.passwordHash ?? null;
  return stored === proved ? accepted : refused("password.currentWrong");
}

/** Does what only her password allows, in one transaction of hers. @throws TryLater */
export async function withOwnPassword<R>(
  who: SignedIn,
  typed: string,
  now: number,
  act: (tx: Tx) => Promise<R>,
): Promise<R | Refusal> {
  const stored = (await findPerson(db, who.personId))?.passwordHash ?? null;
  return limitedTry(
    ownPassword(who, now),
    async () => ((await isPassword(stored, normalisePassword(typed))) ? { ok: true, personId: who.personId } : null),
    async (tx) => {
      const verdict = await stillHers(tx, who.personId, stored);
      return verdict.ok ? act(tx) : verdict;
    },
  );
}

/** A new password: her other sign-ins end, this one gets a new token. */
export async function changePassword(
  who: SignedIn,
  { current, next }: { current: string; next: string },
  now: number,
): Promise<{ ok: true; setCookie: string | null } | (Refusal & { field: "current_password" | "password" })> {
  const { personId } = who;
  const own = await findPerson(db, personId);
  const stored = own?.passwordHash ?? null;
  const changed = await limitedTry(
    ownPassword(who, now),
    async () => {
      if (!(await isPassword(stored, normalisePassword(current)))) return null;
      const read = readPassword(next, [own?.account ?? "", own?.name ?? ""]);
      if (!read.ok) return { ...read, field: "password" as const };
      return { ok: true as const, personId, passwordHash: await hashOf(read.password) };
    },
    async (tx, { passwordHash }) => {
      const verdict = await stillHers(tx, personId, stored);
      if (!verdict.ok) return verdict;
      await setPassword(tx, personId, passwordHash, "current-password");
      await endSessions(tx, personId, who.sessionId);
      const renewed = await renewToken(
        tx,
        who.sessionId,
        who.grants.map(({ role }) => role),
      );
      return { ok: true as const, setCookie: renewed?.setCookie ?? null };
    },
  );
  return changed.ok || "field" in changed ? changed : { ...changed, field: "current_password" };
}
