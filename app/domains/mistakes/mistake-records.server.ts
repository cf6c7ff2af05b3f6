import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { ownMistakes } from "./mistake.store.server";

/** The mistakes a person reported with what came of them, as her export shows them; which editor answered is not about her. */
export const readMistakeRecords = async (on: Reader, personId: string) =>
  (await ownMistakes(on, personId)).map(({ takenBy: _taken, answeredBy: _answered, ...own }) => own);

/**
 * Takes a person out of the reports. What she wrote goes, and the answer to her with it, for it may repeat her; that a place was reported
 * stays. What she had taken up as an editor is open again, and what she answered stays answered by nobody.
 */
export async function eraseMistakeReporter(tx: Tx, personId: string): Promise<void> {
  const { mistakeReport } = tables;
  await tx
    .update(mistakeReport)
    .set({ personId: null, text: null, answer: null })
    .where(eq(mistakeReport.personId, personId));
  await tx
    .update(mistakeReport)
    .set({ takenAt: null, takenBy: null })
    .where(and(eq(mistakeReport.takenBy, personId), isNull(mistakeReport.answeredAt)));
  await tx.update(mistakeReport).set({ takenBy: null }).where(eq(mistakeReport.takenBy, personId));
  await tx.update(mistakeReport).set({ answeredBy: null }).where(eq(mistakeReport.answeredBy, personId));
}
