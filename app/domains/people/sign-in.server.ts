import { db } from "@db/client.server";
import { type Refusal, refused } from "~/kernel/verdict";
import { accountKey } from "./account";
import type { Arrival, SignedInNow } from "./arrival";
import { arrive } from "./arrive.server";
import { deviceHashOf, isKnownDevice } from "./known-device.store.server";
import { counter } from "./limit.store.server";
import { limitedTry } from "./limited-try.server";
import { LIMITS } from "./limits";
import { isPassword } from "./password-hash.server";
import { normalisePassword } from "./password-rules";
import { findByAccount, findPerson } from "./person.store.server";

/**
 * Signs a person in. Unknown account, malformed account and wrong password are one refusal (`account.wrong`) and take the
 * same steps and time. Failures count by account and address; a browser that signed in before counts its own and is not
 * touched by others', so nobody can lock a person out. Past the limit the refusal carries `until`, and nothing is hashed.
 * @throws TryLater 503 when too many are signing in.
 */
export async function signIn(
  { account, password }: { account: string; password: string },
  arrival: Arrival,
  now: number,
): Promise<SignedInNow | Refusal> {
  const key = accountKey(account);
  const found = await findByAccount(db, key);
  const device = deviceHashOf(arrival.deviceToken);
  const known = device !== null && (await isKnownDevice(db, found?.id ?? "", device));
  const counted = known
    ? counter("sign-in-device", LIMITS.signIn, key, device)
    : counter("sign-in", LIMITS.signIn, key, arrival.address);

  return limitedTry(
    { counters: [counted], wrong: "account.wrong", now },
    async () => {
      const right = await isPassword(found?.passwordHash ?? null, normalisePassword(password));
      return found && right ? { ok: true as const, personId: found.id } : null;
    },
    async (tx, { personId }) => {
      // A password that was reset while this one was being hashed opens nothing, nor does an account that was changed.
      const own = await findPerson(tx, personId);
      const same = own?.passwordHash === found?.passwordHash && own?.account === found?.account;
      if (!same) return refused("account.wrong");
      return arrive(tx, personId, arrival);
    },
  );
}
