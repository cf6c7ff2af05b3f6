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

/** Firms that lists and searches show: not a duplicate that was merged, not one whose import has not ended. */
export const isShown = () => and(isNull(tables.enterprise.mergedIntoId), isNull(tables.enterprise.heldBy));

export async function insertEnterprise(tx: Tx, row: Enterprise): Promise<void> {
  await tx.insert(tables.enterprise).values(row);
}
