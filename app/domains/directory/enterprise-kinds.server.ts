import type { EnterpriseKind } from "@db/statuses";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

/** Which kinds of the guidance a firm is, from now on. */
export async function setKinds(tx: Tx, enterpriseId: string, kinds: readonly EnterpriseKind[]): Promise<void> {
  const { enterpriseKind } = tables;
  await tx.delete(enterpriseKind).where(eq(enterpriseKind.enterpriseId, enterpriseId));
  await tx.insertRows(
    enterpriseKind,
    kinds.map((kind) => ({ enterpriseId, kind })),
  );
}
