import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { person, transact } from "~/domains/ledger/transact.server";
import { type Refusal, refused } from "~/kernel/verdict";
import { checkLimits, counter, countFailure } from "./limit.store.server";
import { LIMITS } from "./limits";
import { hashPassword, inHashSlot, isPassword } from "./password-hash.server";
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

/** Whether this is her password; wrong ones are counted. */
export async function provePassword(
  { personId }: SignedIn,
  typed: string,
  now: number,
): Promise<{ ok: true } | Refusal> {
  const counted = counter("own-password", LIMITS.ownPassword, personId);
  const limit = await checkLimits([counted], now);
  if (!limit.ok) return limit;
  const stored = (await findPerson(db, personId))?.passwordHash ?? null;
  if (await inHashSlot(() => isPassword(stored, normalisePassword(typed)))) return checkLimits([counted], now);
  const failed = await countFailure([counted]);
  return failed.ok ? refused("password.currentWrong") : failed;
}

/** A new password: her other sign-ins end, this one gets a new token. */
export async function changePassword(
  who: SignedIn,
  { current, next }: { current: string; next: string },
  now: number,
): Promise<{ ok: true; setCookie: string | null } | (Refusal & { field: "current_password" | "password" })> {
  const proved = await provePassword(who, current, now);
  if (!proved.ok) return { ...proved, field: "current_password" };
  const own = await findPerson(db, who.personId);
  const read = readPassword(next, [own?.account ?? "", own?.name ?? ""]);
  if (!read.ok) return { ...read, field: "password" };
  const passwordHash = await hashPassword(read.password);
  return transact(person(who.personId), async (tx) => {
    await setPassword(tx, who.personId, passwordHash, "current-password");
    await endSessions(tx, who.personId, who.sessionId);
    const renewed = await renewToken(
      tx,
      who.sessionId,
      who.grants.map(({ role }) => role),
    );
    return { ok: true, setCookie: renewed?.setCookie ?? null };
  });
}
