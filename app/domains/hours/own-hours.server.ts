import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

/** The hours booked for a person, as her export shows them. */
export const readOwnHours = (on: Reader, personId: string) =>
  on.select().from(tables.hourEntry).where(eq(tables.hourEntry.personId, personId));

/** Removes them. Part of the transaction that erases the person and records it. */
export async function eraseOwnHours(tx: Tx, personId: string): Promise<void> {
  await tx.delete(tables.hourEntry).where(eq(tables.hourEntry.personId, personId));
}
