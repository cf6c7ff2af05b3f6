import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

const { setting } = tables;
const OWN = "assessment.own-banks";

/** Slugs of the courses whose exam items an operator brought. What else lies in a bank of exams came from this repository, with public keys. */
export async function ownBanks(on: Reader): Promise<ReadonlySet<string>> {
  const [row] = await on.select({ value: setting.value }).from(setting).where(eq(setting.key, OWN));
  return new Set(Array.isArray(row?.value) ? (row.value as string[]) : []);
}

/** Notes that a course's bank is an operator's own by now; the entries of its items in the log say when. */
export async function addOwnBank(tx: Tx, courseSlug: string): Promise<void> {
  const own = await ownBanks(tx);
  if (own.has(courseSlug)) return;
  const value = [...own, courseSlug].sort();
  const row = { key: OWN, value, updatedAt: tx.now };
  await tx.insert(setting).values(row).onConflictDoUpdate({ target: setting.key, set: row });
}
