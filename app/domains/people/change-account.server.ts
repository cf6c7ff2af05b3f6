import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { maintain, type Tx } from "~/domains/ledger/transact.server";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import type { AccountKind } from "./account";
import { checkLimits, countUp } from "./limit.store.server";
import { findByAccount, findPerson } from "./person.store.server";
import { spendProofsOf } from "./reset-token.store.server";
import { endSessions, renewToken } from "./session.server";
import { accountsAsked } from "./sign-up.server";
import type { SignedIn } from "./visitor";

export interface Account {
  account: string;
  kind: AccountKind;
}
export interface AccountChanged {
  ok: true;
  /** What she signed in with until now; null for an account of the demo, which is neither number nor address. */
  before: Account | null;
  setCookie: string | null;
}

/**
 * Whether an account could become hers. One that is taken is said as plainly as at sign-up, and counted by the same counter, so
 * that neither form can be used to ask for more than the other.
 */
export async function canTakeAccount(
  { personId }: SignedIn,
  { account }: Account,
  address: string,
  now: number,
): Promise<Verdict> {
  const counted = accountsAsked(address);
  const limit = await checkLimits([counted], now);
  if (!limit.ok) return limit;
  const holder = await findByAccount(db, account);
  if (holder?.id === personId) return refused("account.same");
  if (!holder) return accepted;
  await maintain((tx) => countUp(tx, [counted]));
  return refused("account.taken");
}

/**
 * Sets the account she signs in with, in a transaction that her password opened. Her other sign-ins end and this one gets a new
 * token; links and codes that were given out for the old account reset nothing any more.
 */
export async function setOwnAccount(
  tx: Tx,
  who: SignedIn,
  { account, kind }: Account,
  address: string,
): Promise<AccountChanged | Refusal> {
  const { personId } = who;
  const own = await findPerson(tx, personId);
  if (own?.account === account) return refused("account.same");
  if (await findByAccount(tx, account)) return refused("account.taken");
  await tx.update(tables.person).set({ account, accountKind: kind }).where(eq(tables.person.id, personId));
  const before = own?.account ?? "";
  tx.record({
    act: "account.changed",
    subject: { kind: "person", id: personId },
    facts: { accountKind: kind },
    secrets: { before, after: account },
    about: personId,
  });
  await countUp(tx, [accountsAsked(address)]);
  await spendProofsOf(tx, personId);
  await endSessions(tx, personId, who.sessionId);
  const roles = who.grants.map(({ role }) => role);
  const renewed = await renewToken(tx, who.sessionId, roles);
  const known = own && own.accountKind !== "name" ? { account: before, kind: own.accountKind } : null;
  return { ok: true, before: known, setCookie: renewed?.setCookie ?? null };
}
