import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

/** The faults a person reported, as her export shows them. */
export const readFaultRecords = (on: Reader, personId: string) => {
  const { id, page, text, at, closedAt } = tables.faultReport;
  return on
    .select({ id, page, text, at, closedAt })
    .from(tables.faultReport)
    .where(eq(tables.faultReport.personId, personId));
};

/** Takes a person out of her reports: what she wrote goes, that a page was reported stays. */
export async function eraseFaultReporter(tx: Tx, personId: string): Promise<void> {
  await tx
    .update(tables.faultReport)
    .set({ personId: null, text: null })
    .where(eq(tables.faultReport.personId, personId));
}
