import { hash } from "node:crypto";
import { db, type Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq, inArray, lte } from "drizzle-orm";
import { maintain, type Tx } from "~/domains/ledger/transact.server";
import { accepted, type Verdict } from "~/kernel/verdict";
import { countedUp, decideLimit, type LimitRule } from "./limits";

/** What is counted, under which rule. */
export interface Counter {
  rule: LimitRule;
  key: string;
}
type Upkeep = Omit<Tx, "record">;

/** A counter by what it counts; addresses and accounts stand in the table as hashes only. */
export const counter = (name: string, rule: LimitRule, ...parts: string[]): Counter => ({
  rule,
  key: hash("sha256", JSON.stringify([name, ...parts])).slice(0, 43),
});

/** Whether all of these counters let one more through; a refusal carries the instant from which they do. */
export async function checkLimits(counters: readonly Counter[], now: number, on: Reader = db): Promise<Verdict> {
  const { limitCount } = tables;
  const keys = counters.map(({ key }) => key);
  const counted = await on.select().from(limitCount).where(inArray(limitCount.key, keys));
  for (const { key, rule } of counters) {
    const verdict = decideLimit(counted.find((one) => one.key === key) ?? null, rule, now);
    if (!verdict.ok) return verdict;
  }
  return accepted;
}

/** Counts one more for each. */
export async function countUp(tx: Upkeep, counters: readonly Counter[]): Promise<void> {
  const { limitCount } = tables;
  for (const { key, rule } of counters) {
    const [counted] = await tx.select().from(limitCount).where(eq(limitCount.key, key));
    const next = countedUp(counted ?? null, rule, tx.now);
    await tx
      .insert(limitCount)
      .values({ key, ...next })
      .onConflictDoUpdate({ target: limitCount.key, set: next });
  }
}

/**
 * Counts a failure that no longer may be one when others, at the same time, have used up the tries: the check and the count are
 * one transaction, so that exactly as many failures are answered as the rule lets through, however many are asked at once.
 */
export const countFailure = (counters: readonly Counter[]): Promise<Verdict> =>
  maintain(async (tx) => {
    const verdict = await checkLimits(counters, tx.now, tx);
    if (verdict.ok) await countUp(tx, counters);
    return verdict;
  });

/** Forgets what was counted: a new one-time code starts with all its tries. */
export async function resetCounter(tx: Upkeep, { key }: Counter): Promise<void> {
  await tx.delete(tables.limitCount).where(eq(tables.limitCount.key, key));
}

/** Removes counters whose window is over. Upkeep. */
export const sweepLimits = (): Promise<void> =>
  maintain(async (tx) => {
    await tx.delete(tables.limitCount).where(lte(tables.limitCount.windowEndsAt, tx.now));
  });
