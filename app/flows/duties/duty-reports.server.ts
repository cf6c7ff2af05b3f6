import type { DirectorSeat } from "~/domains/duties/director-seat.server";
import type { ReportAnswerForm } from "~/domains/duties/duty-forms";
import { answerReport, submitReport } from "~/domains/duties/year-report.server";
import type { EnterpriseAdministrator } from "~/domains/people/proof";
import { tellDirector, tellFirm } from "./tell-duties.server";

/** Hands a year's report in and tells the firm's administrators, in one transaction. @returns the report's id */
export const submitDutyReport = (seat: DirectorSeat, year: number, summary: string): Promise<string> =>
  submitReport(seat, year, summary, (tx, report) => tellFirm(tx, report));

/** The firm confirms a report or sends it back, and its director is told, in one transaction. */
export const answerDutyReport = (
  by: EnterpriseAdministrator,
  reportId: string,
  form: ReportAnswerForm,
): Promise<void> => answerReport(by, reportId, form, (tx, report) => tellDirector(tx, report));
