import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { type Refusal, refused } from "~/kernel/verdict";
import { counter } from "./limit.store.server";
import { type Limited, limitedTry } from "./limited-try.server";
import { LIMITS } from "./limits";
import { hashOf, isPassword } from "./password-hash.server";
import { normalisePassword, readPassword } from "./password-rules";
import { findPerson } from "./person.store.server";
import { readName } from "./person-name";
import { setPassword } from "./reset-password.server";
import { endSessions, renewToken } from "./session.server";
import type { SignedIn } from "./visitor";

/** She changes her own name. What was issued keeps the name it was issued to. */
export function changeName({ personId }: SignedIn, typed: string): Promise<{ ok: true } | Refusal> {
  const read = readName(typed);
  if (!read.ok) return Promise.resolve(read);
  return transact(person(personId), async (tx) => {
    const before = (await findPerson(tx, personId))?.name ?? "";
    if (before === read.name) return refused("name.same");
    await tx.update(tables.person).set({ name: read.name }).where(eq(tables.person.id, personId));
    tx.record({
      act: "name.changed",
      subject: { kind: "person", id: personId },
      secrets: { before, after: read.name },
      about: personId,
    });
    return { ok: true };
  });
}

/** Her failures to give her own password. */
const ownPassword = ({ personId }: SignedIn, now: number): Limited => ({
  counters: [counter("own-password", LIMITS.ownPassword, personId)],
  wrong: "password.currentWrong",
  now,
});

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
    act,
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
  const changed = await limitedTry(
    ownPassword(who, now),
    async () => {
      if (!(await isPassword(own?.passwordHash ?? null, normalisePassword(current)))) return null;
      const read = readPassword(next, [own?.account ?? "", own?.name ?? ""]);
      if (!read.ok) return { ...read, field: "password" as const };
      return { ok: true as const, personId, passwordHash: await hashOf(read.password) };
    },
    async (tx, { passwordHash }) => {
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
