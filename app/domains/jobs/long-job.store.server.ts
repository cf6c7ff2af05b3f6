import type { Reader } from "@db/client.server";
import type { LongJobKind } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, desc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { LongJob } from "./long-job";

const { longJob, longJobRow } = tables;

export type LongJobRow = typeof longJobRow.$inferSelect;

export async function findJob(on: Reader, jobId: string): Promise<LongJob | null> {
  const [found] = await on.select().from(longJob).where(eq(longJob.id, jobId));
  return found ?? null;
}

/** The job that has waited longest and has not ended, of one kind. */
export async function nextJob(on: Reader, kind: LongJobKind): Promise<LongJob | null> {
  const [found] = await on
    .select()
    .from(longJob)
    .where(and(isNull(longJob.endedAt), eq(longJob.kind, kind)))
    .orderBy(asc(longJob.startedAt))
    .limit(1);
  return found ?? null;
}

/** Jobs of one kind, the newest first. Whose they are, the caller says. */
export const jobsOfKind = (on: Reader, kind: LongJobKind, limit: number): Promise<LongJob[]> =>
  on.select().from(longJob).where(eq(longJob.kind, kind)).orderBy(desc(longJob.startedAt)).limit(limit);

/** Rows that a job has read, by line, after `afterLine`; with `refused` only those with problems. */
export const jobRows = (
  on: Reader,
  jobId: string,
  { afterLine = 0, limit, refused = false }: { afterLine?: number; limit: number; refused?: boolean },
): Promise<LongJobRow[]> =>
  on
    .select()
    .from(longJobRow)
    .where(
      and(
        eq(longJobRow.jobId, jobId),
        gt(longJobRow.line, afterLine),
        refused ? isNotNull(longJobRow.problems) : undefined,
      ),
    )
    .orderBy(asc(longJobRow.line))
    .limit(limit);

export const countRefusedRows = (on: Reader, jobId: string): Promise<number> =>
  on.$count(longJobRow, and(eq(longJobRow.jobId, jobId), isNotNull(longJobRow.problems)));

export async function insertJob(tx: Pick<Tx, "insert">, job: LongJob): Promise<void> {
  await tx.insert(longJob).values(job);
}

export async function changeJob(tx: Pick<Tx, "update">, jobId: string, change: Partial<LongJob>): Promise<void> {
  await tx.update(longJob).set(change).where(eq(longJob.id, jobId));
}
