import type { ReportContent } from "@db/schema/duties";
import { DUTIES } from "@db/statuses";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

export type { ReportContent } from "@db/schema/duties";
export type ReportState = "waiting" | "confirmed" | "returned" | "replaced";

export interface ReportStanding {
  answer: "confirmed" | "returned" | null;
  replacedAt: number | null;
}

export const reportState = ({ answer, replacedAt }: ReportStanding): ReportState =>
  replacedAt !== null ? "replaced" : (answer ?? "waiting");

/**
 * The years of an appointment until now, the newest first; `lastDay` its last day, null while nobody knows. `told` are years that have
 * records or a report: they stay, whatever became of the term.
 */
export function reportYears(
  { from, lastDay }: { from: string; lastDay: string | null },
  today: string,
  told: readonly number[],
): number[] {
  const last = Number((lastDay !== null && lastDay < today ? lastDay : today).slice(0, 4));
  const first = Number(from.slice(0, 4));
  const term = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => last - i);
  return [...new Set([...term, ...told])].sort((a, b) => b - a);
}

/** The years that have a record or a report. */
export const yearsTold = (records: readonly { day: string }[], reports: readonly { year: number }[]): number[] => [
  ...records.map(({ day }) => Number(day.slice(0, 4))),
  ...reports.map(({ year }) => year),
];

export interface Submission {
  year: number;
  years: readonly number[];
  /** The report of that year that stands, if any. */
  latest: ReportStanding | null;
  /** Records of the year that stand, and how many of them no report has confirmed. */
  records: number;
  unconfirmed: number;
}

/** A year's report is handed in once there is something to tell, and again after it was returned or when there is more. */
export function canSubmitReport({ year, years, latest, records, unconfirmed }: Submission): Verdict {
  if (!years.includes(year)) return refused("dutyReport.year");
  if (records === 0) return refused("dutyReport.empty");
  if (latest === null) return accepted;
  const state = reportState(latest);
  if (state === "waiting") return refused("dutyReport.waiting");
  return state === "confirmed" && unconfirmed === 0 ? refused("dutyReport.confirmed") : accepted;
}

/** The firm answers once, and nobody her own (decision 018). */
export function canAnswerReport(report: ReportStanding, directorId: string | null, byId: string): Verdict {
  if (reportState(report) !== "waiting") return refused("dutyReport.answered");
  return directorId === byId ? refused("dutyReport.own") : accepted;
}

/** Records by duty in the order of the guidance; duties without any are left out, for nothing is owed in each. */
export const byDuty = (records: ReportContent["records"]) =>
  DUTIES.map((duty) => ({ duty, records: records.filter((one) => one.duty === duty) })).filter(
    (group) => group.records.length > 0,
  );

/** What is left of a report when its director is erased: what was done when, without her words. */
export const withoutWords = (content: ReportContent): ReportContent => ({
  ...content,
  records: content.records.map((one) => ({ ...one, sentence: "" })),
});
