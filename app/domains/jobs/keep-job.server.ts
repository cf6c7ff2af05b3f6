import type { LongJobKind } from "@db/statuses";
import { maintain, type Tx } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import type { Verdict } from "~/kernel/verdict";
import { canCancel, type JobOutcome, type LongJob } from "./long-job";
import { changeJob, findJob, insertJob } from "./long-job.store.server";

export interface NewJob {
  kind: LongJobKind;
  /** Said on its page, as its starter knows it: the name of a file. */
  title: string;
  /** What it needs to be taken up again from nothing but its row. */
  input: Record<string, unknown>;
  /** Null for what the clock starts. */
  startedBy: string | null;
  /** Its first step. */
  step: string;
  total?: number;
}

/** Puts a job into the line; a process takes it up within seconds (flows/long-jobs.server.ts). */
export async function startJob(tx: Tx, { startedBy, total, ...job }: NewJob): Promise<string> {
  const id = newId(tx.now);
  const none = { cancelAskedAt: null, endedAt: null, outcome: null, result: null };
  await insertJob(tx, {
    id,
    ...job,
    startedBy,
    total: total ?? null,
    done: 0,
    startedAt: tx.now,
    beatAt: tx.now,
    ...none,
  });
  tx.record({
    act: "job.started",
    subject: { kind: "long-job", id },
    facts: { kind: job.kind },
    secrets: { title: job.title },
    ...(startedBy !== null && { about: startedBy }),
  });
  return id;
}

/** Asks it to stop; it stops at its next beat and leaves nothing half-done. Who may ask is for the caller to know. */
export async function askCancel(tx: Tx, jobId: string): Promise<Verdict> {
  const job = await findJob(tx, jobId);
  const verdict = job ? canCancel(job) : canCancel({ endedAt: 0, cancelAskedAt: null });
  if (!verdict.ok) return verdict;
  await changeJob(tx, jobId, { cancelAskedAt: tx.now });
  tx.record({ act: "job.cancel-asked", subject: { kind: "long-job", id: jobId } });
  return verdict;
}

/** Ends it, in the transaction that does the last of what it is for. */
export async function endJob(
  tx: Tx,
  { id, kind }: Pick<LongJob, "id" | "kind">,
  outcome: JobOutcome,
  result: Record<string, string | number | boolean | null> = {},
): Promise<void> {
  await changeJob(tx, id, { endedAt: tx.now, beatAt: tx.now, outcome, result });
  tx.record({ act: "job.ended", subject: { kind: "long-job", id }, facts: { kind, outcome } });
}

/** How far a job is. Upkeep: nobody's act. */
export const keepProgress = (jobId: string, progress: Partial<Pick<LongJob, "step" | "done" | "total">>) =>
  maintain((tx) => changeJob(tx, jobId, { ...progress, beatAt: tx.now }));
