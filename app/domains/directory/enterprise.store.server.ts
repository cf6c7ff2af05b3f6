import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq, gte, isNull, like, lt, or, sql } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { foldEnterpriseName } from "./enterprise-name";
import { foldUscc } from "./uscc";

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

/**
 * Firms whose name holds `text`, or whose code begins with it, those whose name begins with it first; at most `limit`.
 * Less than two letters find nothing, since they would find half the table.
 */
export async function searchEnterprises(on: Reader, text: string, limit: number): Promise<Enterprise[]> {
  const { enterprise } = tables;
  const key = foldEnterpriseName(text);
  const code = foldUscc(text);
  if ([...key].length < 2) return [];
  // Letters and digits only: nothing in `key` means anything to LIKE.
  const byName = like(enterprise.nameKey, `%${key}%`);
  const byCode = and(gte(enterprise.code, code), lt(enterprise.code, `${code}~`));
  return on
    .select()
    .from(enterprise)
    .where(and(isShown(), /^[0-9A-Z]{4,18}$/.test(code) ? or(byName, byCode) : byName))
    .orderBy(sql`case when ${enterprise.nameKey} like ${`${key}%`} then 0 else 1 end`, asc(enterprise.nameKey))
    .limit(limit);
}

export async function insertEnterprise(tx: Tx, row: Enterprise): Promise<void> {
  await tx.insert(tables.enterprise).values(row);
}
