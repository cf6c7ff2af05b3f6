import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

const { hourEntry, hourClaim } = tables;

/** The hours booked for a person and those she claimed, as her export shows them; nobody else's ids. */
export async function readOwnHours(on: Reader, personId: string) {
  const entries = await on.select().from(hourEntry).where(eq(hourEntry.personId, personId));
  const claims = await on.select().from(hourClaim).where(eq(hourClaim.personId, personId));
  return {
    entries: entries.map(({ checkerId: _, ...entry }) => entry),
    claims: claims.map(({ decidedBy: _, formKey: __, ...claim }) => claim),
  };
}

/** Removes them. Part of the transaction that erases the person and records it. */
export async function eraseOwnHours(tx: Tx, personId: string): Promise<void> {
  await tx.delete(hourEntry).where(eq(hourEntry.personId, personId));
  await tx.delete(hourClaim).where(eq(hourClaim.personId, personId));
}
