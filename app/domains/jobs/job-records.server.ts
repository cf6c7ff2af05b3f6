import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

/** The long work a person has started, as her export shows it. */
export const readJobRecords = (on: Reader, personId: string) => {
  const { kind, title, startedAt, endedAt, outcome } = tables.longJob;
  return on
    .select({ kind, title, startedAt, endedAt, outcome })
    .from(tables.longJob)
    .where(eq(tables.longJob.startedBy, personId));
};

/** Takes a person out of the work she started: it stays the bureau's, under no name of hers. */
export async function eraseJobStarter(tx: Tx, personId: string): Promise<void> {
  await tx.update(tables.longJob).set({ startedBy: null, title: "-" }).where(eq(tables.longJob.startedBy, personId));
}
