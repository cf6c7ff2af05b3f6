import { db } from "@db/client.server";
import { isUniqueViolation } from "@db/errors";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { person, transact } from "~/domains/ledger/transact.server";
import { type Refusal, refused } from "~/kernel/verdict";
import type { AccountKind } from "./account";
import type { Arrival, SignedInNow } from "./arrival";
import { arrive } from "./arrive.server";
import type { ConsentText } from "./consent";
import { giveConsent } from "./consent.store.server";
import { hashPassword } from "./password-hash.server";
import { readPassword } from "./password-rules";
import { findByAccount, findPerson } from "./person.store.server";
import { findProof, linkHash, spendProof } from "./reset-token.store.server";

export interface NewAccount {
  account: string;
  kind: AccountKind;
  /** As typed; it must not be made of her name or account. */
  password: string;
  consents: readonly ConsentText[];
}
export type SetUpRefusal = Refusal & { field: "account" | "password" | "link" };

/** Whose setup link this is, while it works; looking at the page does not use it. */
export async function findSetupLink(token: string, now: number): Promise<{ personId: string; name: string } | null> {
  const proof = await findProof(db, linkHash(token), "setup-link", now);
  const found = proof && (await findPerson(db, proof.personId));
  return found && found.erasedAt === null ? { personId: found.id, name: found.name ?? "" } : null;
}

/** An administrator chooses account and password by the link she was given, and is signed in. @throws TryLater */
export async function setUpAccount(
  token: string,
  { account, kind, password, consents }: NewAccount,
  arrival: Arrival,
  now: number,
): Promise<SignedInNow | SetUpRefusal> {
  const gone = { ...refused("setup.linkGone"), field: "link" } as const;
  const taken = { ...refused("account.taken"), field: "account" } as const;
  const link = await findSetupLink(token, now);
  if (!link) return gone;
  const { personId, name } = link;
  const read = readPassword(password, [account, name]);
  if (!read.ok) return { ...read, field: "password" };
  if (await findByAccount(db, account)) return taken;
  const passwordHash = await hashPassword(read.password);
  try {
    return await transact(person(personId), async (tx) => {
      if (!(await spendProof(tx, linkHash(token), "setup-link"))) return gone;
      await tx
        .update(tables.person)
        .set({ account, accountKind: kind, passwordHash })
        .where(eq(tables.person.id, personId));
      const subject = { kind: "person", id: personId };
      tx.record({
        act: "account.set-up",
        subject,
        facts: { accountKind: kind },
        secrets: { account },
        about: personId,
      });
      for (const text of consents) await giveConsent(tx, personId, text);
      return arrive(tx, personId, arrival);
    });
  } catch (error) {
    if (isUniqueViolation(error)) return taken;
    throw error;
  }
}
