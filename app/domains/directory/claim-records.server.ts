import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNull, ne, or } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { claimsOf } from "./claim.store.server";

/** What a person claimed and what came of it, as her export shows it; nobody else's ids, nothing that opens anything. */
export async function readClaimRecords(on: Reader, personId: string) {
  const claims = await claimsOf(on, personId);
  return claims.map(({ personId: _, letterBy: __, decidedBy: ___, codeHash: ____, ...claim }) => claim);
}

/** Takes a person out of her claims: one that was confirmed stays as how the firm's administrator was checked, without her; others go. */
export async function eraseClaims(tx: Tx, personId: string): Promise<void> {
  const { enterpriseClaim: claim } = tables;
  await tx
    .delete(claim)
    .where(and(eq(claim.personId, personId), or(isNull(claim.outcome), ne(claim.outcome, "confirmed"))));
  const without = { personId: null, position: null, phone: null, letterAddress: null, reason: null, codeHash: null };
  await tx.update(claim).set(without).where(eq(claim.personId, personId));
}
