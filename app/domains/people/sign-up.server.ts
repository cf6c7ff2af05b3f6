import { db } from "@db/client.server";
import { isUniqueViolation } from "@db/errors";
import { tables } from "@db/tables";
import { maintain, person, transact } from "~/domains/ledger/transact.server";
import { now as clock } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { type Refusal, refused } from "~/kernel/verdict";
import type { AccountKind } from "./account";
import type { Arrival, SignedInNow } from "./arrival";
import { arrive } from "./arrive.server";
import type { ConsentText } from "./consent";
import { giveConsent } from "./consent.store.server";
import { checkLimits, counter, countUp } from "./limit.store.server";
import { LIMITS } from "./limits";
import { hashPassword } from "./password-hash.server";
import { findByAccount } from "./person.store.server";

export interface NewPerson {
  name: string;
  account: string;
  kind: AccountKind;
  /** Normalised and allowed (`readPassword`). */
  password: string;
  /** The language of the page she signed up on. */
  locale?: "zh-CN" | "en";
  consents: readonly ConsentText[];
}

/** How often it was asked from one address whether an account is taken: by signing up with it, or by changing to it. */
export const accountsAsked = (address: string) => counter("sign-ups", LIMITS.signUps, address);

/**
 * Makes an account and signs it in. An account that is taken is said plainly (`account.taken`): she could not go on
 * otherwise, since nothing is mailed at sign-up; the limit by address (200 an hour, tries counted too) keeps it from
 * being used to ask for many.
 * @throws TryLater 503 when too many passwords are being hashed.
 */
export async function signUp(wanted: NewPerson, arrival: Arrival, now: number): Promise<SignedInNow | Refusal> {
  const counted = accountsAsked(arrival.address);
  const limit = await checkLimits([counted], now);
  if (!limit.ok) return limit;
  if (await findByAccount(db, wanted.account)) {
    await maintain((tx) => countUp(tx, [counted]));
    return refused("account.taken");
  }
  const passwordHash = await hashPassword(wanted.password);
  const id = newId(clock());
  const { name, account, kind, consents } = wanted;
  try {
    return await transact(person(id), async (tx) => {
      await tx.insert(tables.person).values({
        id,
        name,
        account,
        accountKind: kind,
        passwordHash,
        enterpriseId: null,
        locale: wanted.locale ?? null,
        createdAt: tx.now,
        erasedAt: null,
      });
      tx.record({
        act: "person.signed-up",
        subject: { kind: "person", id },
        facts: { accountKind: kind },
        secrets: { name, account },
        about: id,
      });
      for (const text of consents) await giveConsent(tx, id, text);
      await countUp(tx, [counted]);
      return arrive(tx, id, arrival);
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refused("account.taken");
    throw error;
  }
}
