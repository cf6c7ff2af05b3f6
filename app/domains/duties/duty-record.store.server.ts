import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, eq, isNull } from "drizzle-orm";

const { dutyRecord } = tables;
export type DutyRecord = typeof dutyRecord.$inferSelect;

/** The records of one appointment that stand, the newest day first. */
export const recordsOf = (on: Reader, appointmentId: string): PromiseLike<DutyRecord[]> =>
  on
    .select()
    .from(dutyRecord)
    .where(and(eq(dutyRecord.appointmentId, appointmentId), isNull(dutyRecord.withdrawnAt)))
    .orderBy(desc(dutyRecord.day), desc(dutyRecord.id));

/** All that stand at a firm, whoever its director was. */
export const recordsAt = (on: Reader, enterpriseId: string): PromiseLike<DutyRecord[]> =>
  on
    .select()
    .from(dutyRecord)
    .where(and(eq(dutyRecord.enterpriseId, enterpriseId), isNull(dutyRecord.withdrawnAt)))
    .orderBy(desc(dutyRecord.day), desc(dutyRecord.id));

/** One of an appointment, also a withdrawn one. */
export async function findRecordOf(on: Reader, appointmentId: string, recordId: string): Promise<DutyRecord | null> {
  const [found] = await on
    .select()
    .from(dutyRecord)
    .where(and(eq(dutyRecord.appointmentId, appointmentId), eq(dutyRecord.id, recordId)));
  return found ?? null;
}

/** Whichever it is; the caller asks who may see it. */
export async function findRecord(on: Reader, recordId: string): Promise<DutyRecord | null> {
  const [found] = await on.select().from(dutyRecord).where(eq(dutyRecord.id, recordId));
  return found ?? null;
}
