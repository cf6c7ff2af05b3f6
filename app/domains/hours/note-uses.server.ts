import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { HourEntry } from "./hour-totals";
import { sumOf } from "./hour-totals";
import { type HourUse, standingOnes } from "./hour-use";

const { hourUse, hourEntry } = tables;

/** What a person's renewals used. */
export const findUses = (on: Reader, personId: string): Promise<HourUse[]> =>
  on
    .select({ entryId: hourUse.entryId, assertionId: hourUse.assertionId })
    .from(hourUse)
    .innerJoin(hourEntry, eq(hourEntry.id, hourUse.entryId))
    .where(eq(hourEntry.personId, personId)) as unknown as Promise<HourUse[]>;

/**
 * Writes down what a renewal used: of what counted for it all that stands, also where less would have been enough. In the transaction
 * that issues the certificate; an entry is used once in its life, which the table's key holds to.
 */
export async function noteUses(
  tx: Tx,
  { personId, assertionId, counted }: { personId: string; assertionId: string; counted: readonly HourEntry[] },
): Promise<void> {
  const standing = standingOnes(counted);
  if (standing.length === 0) return;
  const uses = standing.map(({ id }) => ({ entryId: id, assertionId, usedAt: tx.now }));
  await tx.insert(hourUse).values(uses);
  tx.record({
    act: "hours.used",
    subject: { kind: "certificate", id: assertionId },
    facts: { entries: standing.length, minutes: sumOf(standing) },
    secrets: { entries: standing.map(({ id }) => id) },
    about: personId,
  });
}
