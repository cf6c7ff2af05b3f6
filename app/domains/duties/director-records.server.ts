import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { withoutWords } from "./duty-report";

/** What she recorded of her duties, as her export shows it; who of the firm confirmed it is another person's. */
export async function readDirectorRecords(on: Reader, personId: string) {
  const { dutyRecord, dutyReport, spotCheck, stopOrder, trainingGiven, disclosedStandard } = tables;
  const [records, reports, checks, orders, trainings, standards] = await Promise.all([
    on.select().from(dutyRecord).where(eq(dutyRecord.recordedBy, personId)),
    on.select().from(dutyReport).where(eq(dutyReport.submittedBy, personId)),
    on.select().from(spotCheck).where(eq(spotCheck.recordedBy, personId)),
    on.select().from(stopOrder).where(eq(stopOrder.recordedBy, personId)),
    on.select().from(trainingGiven).where(eq(trainingGiven.recordedBy, personId)),
    on.select().from(disclosedStandard).where(eq(disclosedStandard.recordedBy, personId)),
  ]);
  return {
    records: records.map(({ confirmedBy: _, ...rest }) => rest),
    reports: reports.map(({ answeredBy: _, ...rest }) => rest),
    checks,
    orders,
    trainings,
    standards: standards.map(({ withdrawnBy: _, ...rest }) => rest),
  };
}

/**
 * Takes her out of the duties. What the firm itself answers for (its standards, checks, orders, trainings) stays, without who wrote
 * it down. Her own words about her work go: of a record and a report stay what kind, when, and that it was confirmed.
 */
export async function eraseDirectorRecords(tx: Tx, personId: string): Promise<void> {
  const { dutyRecord, dutyReport, spotCheck, stopOrder, trainingGiven, disclosedStandard, supersessionNotice } = tables;
  const reports = await tx.select().from(dutyReport).where(eq(dutyReport.submittedBy, personId));
  for (const { id, content } of reports)
    await tx
      .update(dutyReport)
      .set({ submittedBy: null, summary: "", answerText: null, content: withoutWords(content) })
      .where(eq(dutyReport.id, id));
  await tx.update(dutyRecord).set({ recordedBy: null, sentence: "" }).where(eq(dutyRecord.recordedBy, personId));
  for (const table of [spotCheck, stopOrder, trainingGiven, disclosedStandard] as const) {
    await tx.update(table).set({ recordedBy: null }).where(eq(table.recordedBy, personId));
    await tx.update(table).set({ withdrawnBy: null }).where(eq(table.withdrawnBy, personId));
  }
  await tx.update(dutyRecord).set({ confirmedBy: null }).where(eq(dutyRecord.confirmedBy, personId));
  await tx.update(dutyReport).set({ answeredBy: null }).where(eq(dutyReport.answeredBy, personId));
  await tx.update(supersessionNotice).set({ settledBy: null }).where(eq(supersessionNotice.settledBy, personId));
}
