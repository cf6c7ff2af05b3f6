import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { NotFound } from "~/kernel/errors";

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

/** Whether something new may be tied to this row: neither a duplicate that was merged nor one that an import may still take back. */
const stands = ({ mergedIntoId, heldBy }: Enterprise): boolean => mergedIntoId === null && heldBy === null;

/** The standing firm that an id leads to: of a duplicate that was merged the one it became; none where an import holds it. */
export async function findStandingEnterprise(on: Reader, enterpriseId: string): Promise<Enterprise | null> {
  return standing(on, await findEnterprise(on, enterpriseId));
}

/** The same by its code. */
export async function findStandingEnterpriseByCode(on: Reader, code: string): Promise<Enterprise | null> {
  return standing(on, await findEnterpriseByCode(on, code));
}

async function standing(on: Reader, found: Enterprise | null): Promise<Enterprise | null> {
  const firm = found && (await firmItBecame(on, found));
  return firm && stands(firm) ? firm : null;
}

/** Asked in the transaction that ties something to a firm whose desk was open: it may have been merged meanwhile. @throws NotFound */
export async function insistStanding(tx: Tx, enterpriseId: string): Promise<void> {
  const firm = await findEnterprise(tx, enterpriseId);
  if (!firm || !stands(firm)) throw new NotFound("enterprise");
}

/** Firms that lists and searches show: not a duplicate that was merged, not one whose import has not ended. */
export const isShown = () => and(isNull(tables.enterprise.mergedIntoId), isNull(tables.enterprise.heldBy));

export async function insertEnterprise(tx: Tx, row: Enterprise): Promise<void> {
  await tx.insert(tables.enterprise).values(row);
}
