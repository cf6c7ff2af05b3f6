import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq, inArray } from "drizzle-orm";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { EnterpriseAdministrator } from "~/domains/people/proof";
import { insist, NotFound, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import type { Verdict } from "~/kernel/verdict";
import { type DirectorSeat, takeSeat } from "./director-seat.server";
import type { ReportAnswerForm } from "./duty-forms";
import { isLate } from "./duty-record";
import { recordsOf } from "./duty-record.store.server";
import { canAnswerReport, canSubmitReport, type ReportContent, reportYears, yearsTold } from "./duty-report";
import { type DutyReport, findReportAt, reportsOf } from "./duty-report.store.server";

export interface ReportDraft {
  verdict: Verdict;
  content: ReportContent;
  records: string[];
  latest: DutyReport | null;
  /** All that a report can be of, the newest first. */
  years: number[];
}

/**
 * A check, an order, a training or a standard stands in a report by the record that she made of it, once. Reports from before list
 * them a second time.
 */
const NOTHING_BESIDE = { standards: [], checks: [], orders: [], trainings: [] };

/** What a year's report would tell now, and whether it can be handed in. */
export async function draftReport(on: Reader, seat: DirectorSeat, year: number, today: string): Promise<ReportDraft> {
  const { appointment, term } = seat;
  const [records, reports] = await Promise.all([recordsOf(on, appointment.id), reportsOf(on, appointment.id)]);
  const latest = reports.find((one) => one.year === year && one.replacedAt === null) ?? null;
  const years = reportYears(term, today, yearsTold(records, reports));
  const told = records.filter(({ day }) => day.startsWith(`${year}-`)).reverse();
  return {
    verdict: canSubmitReport({
      year,
      years,
      latest,
      records: told.length,
      unconfirmed: told.filter(({ confirmedAt }) => confirmedAt === null).length,
    }),
    records: told.map(({ id }) => id),
    latest,
    years,
    content: {
      records: told.map(({ duty, work, day, sentence, recordedAt }) => {
        const recordedOn = isoDayOf(recordedAt);
        return { duty, work, day, sentence, ...(isLate(day, recordedOn) && { recordedOn }) };
      }),
      ...NOTHING_BESIDE,
    },
  };
}

/**
 * Hands a year's report to the firm; one that came back, or was confirmed before more was done, is replaced. Also after her
 * appointment is over: the last year is told when it is over. `beside` runs in the same transaction, to tell the firm.
 */
export function submitReport(
  { personId, appointment }: DirectorSeat,
  year: number,
  summary: string,
  beside: (tx: Tx, report: Pick<DutyReport, "id" | "appointmentId" | "enterpriseId" | "year">) => Promise<void>,
): Promise<string> {
  return transact(person(personId), async (tx) => {
    const today = isoDayOf(tx.now);
    const seat = await takeSeat(tx, { personId }, appointment.id, today);
    const { verdict, content, records, latest } = await draftReport(tx, seat, year, today);
    insist(verdict);
    const { dutyReport } = tables;
    if (latest) await tx.update(dutyReport).set({ replacedAt: tx.now }).where(eq(dutyReport.id, latest.id));
    const id = newId(tx.now);
    const { enterpriseId } = seat;
    await tx.insert(dutyReport).values({
      id,
      appointmentId: appointment.id,
      enterpriseId,
      year,
      summary,
      records,
      content,
      submittedBy: personId,
      submittedAt: tx.now,
      answeredAt: null,
      answeredBy: null,
      answer: null,
      answerText: null,
      replacedAt: null,
    });
    tx.record({
      act: "duty-report.submitted",
      subject: { kind: "duty-report", id },
      secrets: { enterprise: enterpriseId, appointment: appointment.id },
    });
    await beside(tx, { id, appointmentId: appointment.id, enterpriseId, year });
    return id;
  });
}

/** The firm confirms what was done, or sends the report back with a reason; with it stand or fall its records. */
export function answerReport(
  by: EnterpriseAdministrator,
  reportId: string,
  form: ReportAnswerForm,
  beside: (tx: Tx, report: DutyReport) => Promise<void>,
): Promise<void> {
  return transact(person(by.personId), async (tx) => {
    const report = await findReportAt(tx, by.actsForId, reportId);
    if (!report) throw new NotFound("duty report");
    const verdict = canAnswerReport(report, report.submittedBy, by.personId);
    if (!verdict.ok) throw new Refused(verdict.reason, verdict.values);
    const answerText = form.answer === "returned" ? form.reason : null;
    const { dutyReport, dutyRecord } = tables;
    const answered = { answer: form.answer, answerText, answeredAt: tx.now, answeredBy: by.personId };
    await tx.update(dutyReport).set(answered).where(eq(dutyReport.id, reportId));
    if (form.answer === "confirmed" && report.records.length > 0)
      await tx
        .update(dutyRecord)
        .set({ confirmedAt: tx.now, confirmedBy: by.personId })
        .where(inArray(dutyRecord.id, report.records));
    tx.record({
      act: `duty-report.${form.answer}`,
      subject: { kind: "duty-report", id: reportId },
      secrets: { enterprise: report.enterpriseId, appointment: report.appointmentId },
      ...(answerText !== null && { reason: answerText }),
    });
    await beside(tx, { ...report, ...answered });
  });
}
