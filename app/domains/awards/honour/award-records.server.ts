import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

const { award } = tables;

/** Her awards, as her export shows them. */
export async function readAwardRecords(on: Reader, personId: string) {
  const all = await on.select().from(award).where(eq(award.personId, personId));
  return all.map(({ revokedBy: _, ...one }) => one);
}

/**
 * Takes a person out of her awards: that one was given, in which region, category and cycle, stays; why one was revoked may hold her name and goes.
 * What she revoked of others stays, without her.
 */
export async function eraseAwards(tx: Tx, personId: string): Promise<void> {
  const gone = { personId: null, name: null, employer: null };
  const erased = await tx
    .update(award)
    .set(gone)
    .where(eq(award.personId, personId))
    .returning({ id: award.id, revokedReason: award.revokedReason });
  for (const { id, revokedReason } of erased) {
    if (revokedReason !== null) await tx.update(award).set({ revokedReason: "" }).where(eq(award.id, id));
    tx.record({ act: "award.erased", subject: { kind: "award", id }, unopened: true });
  }
  await tx.update(award).set({ revokedBy: null }).where(eq(award.revokedBy, personId));
}
