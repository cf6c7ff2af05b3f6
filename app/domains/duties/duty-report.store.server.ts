import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, eq } from "drizzle-orm";

const { dutyReport } = tables;
export type DutyReport = typeof dutyReport.$inferSelect;

/** The reports of one appointment, the newest first; replaced ones too. */
export const reportsOf = (on: Reader, appointmentId: string): PromiseLike<DutyReport[]> =>
  on.select().from(dutyReport).where(eq(dutyReport.appointmentId, appointmentId)).orderBy(desc(dutyReport.id));

/** A firm's reports, the newest first. */
export const reportsAt = (on: Reader, enterpriseId: string): PromiseLike<DutyReport[]> =>
  on.select().from(dutyReport).where(eq(dutyReport.enterpriseId, enterpriseId)).orderBy(desc(dutyReport.id));

export async function findReportAt(on: Reader, enterpriseId: string, reportId: string): Promise<DutyReport | null> {
  const [found] = await on
    .select()
    .from(dutyReport)
    .where(and(eq(dutyReport.enterpriseId, enterpriseId), eq(dutyReport.id, reportId)));
  return found ?? null;
}

/** Whichever it is; the caller asks who may see it. */
export async function findReport(on: Reader, reportId: string): Promise<DutyReport | null> {
  const [found] = await on.select().from(dutyReport).where(eq(dutyReport.id, reportId));
  return found ?? null;
}

/** Ids of records that a firm has before it, or has confirmed, in reports of this appointment. */
export async function reportedRecords(on: Reader, appointmentId: string): Promise<Set<string>> {
  const all = await reportsOf(on, appointmentId);
  return new Set(all.filter((one) => one.replacedAt === null && one.answer === null).flatMap((one) => one.records));
}
