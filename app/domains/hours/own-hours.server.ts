import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq, inArray } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

const { hourEntry, hourUse, hourClaim } = tables;

const entriesOf = (on: Reader, personId: string) =>
  on.select({ id: hourEntry.id }).from(hourEntry).where(eq(hourEntry.personId, personId));

/** The hours booked for a person, what they renewed and those she claimed, as her export shows them; nobody else's ids. */
export async function readOwnHours(on: Reader, personId: string) {
  const entries = await on.select().from(hourEntry).where(eq(hourEntry.personId, personId));
  const uses = await on
    .select()
    .from(hourUse)
    .where(inArray(hourUse.entryId, entriesOf(on, personId)));
  const claims = await on.select().from(hourClaim).where(eq(hourClaim.personId, personId));
  return {
    entries: entries.map(({ checkerId: _, ...entry }) => entry),
    uses,
    claims: claims.map(({ decidedBy: _, formKey: __, ...claim }) => claim),
  };
}

/** Removes them: what a certificate was renewed by leads back to its holder. Part of the transaction that erases the person and records it. */
export async function eraseOwnHours(tx: Tx, personId: string): Promise<void> {
  await tx.delete(hourUse).where(inArray(hourUse.entryId, entriesOf(tx, personId)));
  await tx.delete(hourEntry).where(eq(hourEntry.personId, personId));
  await tx.delete(hourClaim).where(eq(hourClaim.personId, personId));
}
