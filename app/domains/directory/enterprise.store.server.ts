import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

export type Enterprise = typeof tables.enterprise.$inferSelect;

export async function findEnterprise(on: Reader, enterpriseId: string): Promise<Enterprise | null> {
  const [found] = await on.select().from(tables.enterprise).where(eq(tables.enterprise.id, enterpriseId));
  return found ?? null;
}

export async function findEnterpriseByCode(on: Reader, code: string): Promise<Enterprise | null> {
  const [found] = await on.select().from(tables.enterprise).where(eq(tables.enterprise.code, code));
  return found ?? null;
}

/** The firm that a duplicate became, over several merges in a row; any other firm is itself. */
export async function firmItBecame(on: Reader, firm: Enterprise): Promise<Enterprise> {
  const seen = new Set<string>();
  let at = firm;
  while (at.mergedIntoId !== null && !seen.has(at.id)) {
    seen.add(at.id);
    const next = await findEnterprise(on, at.mergedIntoId);
    if (!next) break;
    at = next;
  }
  return at;
}

/** Firms that lists and searches show: not a duplicate that was merged, not one whose import has not ended. */
export const isShown = () => and(isNull(tables.enterprise.mergedIntoId), isNull(tables.enterprise.heldBy));

export async function insertEnterprise(tx: Tx, row: Enterprise): Promise<void> {
  await tx.insert(tables.enterprise).values(row);
}
