import { db } from "@db/client.server";
import type { LongJobKind } from "@db/statuses";
import { endJob, keepProgress } from "~/domains/jobs/keep-job.server";
import type { LongJob } from "~/domains/jobs/long-job";
import { findJob, nextJob } from "~/domains/jobs/long-job.store.server";
import { system, transact } from "~/domains/ledger/transact.server";
import { errorFields, log } from "~/kernel/log";
import { withLease } from "./lease.server";

/** Says how far it is, and whether to go on. @throws Halted when the program stops, Cancelled when somebody asked for it */
export type Beat = (progress?: Partial<Pick<LongJob, "step" | "done" | "total">>) => Promise<void>;

/**
 * What is done for a job. `run` goes on from `step` and `done` of the row: after a restart it is called again, perhaps when a
 * step had been done but not told yet, so a step done twice must be as one done once. It ends the job itself (`endJob`), in
 * the transaction of its last deed; `undo` removes what it has laid down so far, and may run twice as well.
 */
export interface LongJobWorker {
  run(job: LongJob, beat: Beat): Promise<void>;
  undo(job: LongJob): Promise<void>;
}

const LEASE_MS = 30_000;
/** A job that fails as often is not tried for ever. */
const MOST_FAILURES = 3;

class Halted extends Error {}
class Cancelled extends Error {}

let halting = false;
const failures = new Map<string, number>();

/** From now on jobs stop at their next beat; they go on in the next process. */
export function haltLongJobs(halt: boolean): void {
  halting = halt;
}

/** Works on the oldest job of each kind, one process at a time; returns when it ended or has to wait. */
export async function runLongJobs(workers: Partial<Record<LongJobKind, LongJobWorker>>): Promise<void> {
  for (const [kind, worker] of Object.entries(workers) as [LongJobKind, LongJobWorker][]) {
    const waiting = await nextJob(db, kind);
    if (waiting) await withLease(`long-job:${kind}`, LEASE_MS, () => work(kind, waiting.id, worker));
  }
}

async function work(kind: LongJobKind, jobId: string, worker: LongJobWorker): Promise<void> {
  // Read again: before this process had the lease another one may have got further.
  const job = await findJob(db, jobId);
  if (!job || job.endedAt !== null) return;
  let lastLease = 0;
  const beat: Beat = async (progress = {}) => {
    if (halting) throw new Halted();
    await keepProgress(job.id, progress);
    const now = await findJob(db, job.id);
    if (now?.cancelAskedAt != null) throw new Cancelled();
    if ((now?.beatAt ?? 0) - lastLease > LEASE_MS / 3) {
      lastLease = now?.beatAt ?? 0;
      // Another one has it: this process was away for too long and must not go on.
      if (!(await withLease(`long-job:${kind}`, LEASE_MS, async () => {}))) throw new Halted();
    }
  };
  try {
    await beat();
    await worker.run(job, beat);
    failures.delete(job.id);
  } catch (error) {
    if (error instanceof Halted) return;
    if (error instanceof Cancelled) return giveUp(job, worker, "cancelled");
    const failed = (failures.get(job.id) ?? 0) + 1;
    failures.set(job.id, failed);
    log("error", "long job failed", { job: job.kind, id: job.id, failed, ...errorFields(error) });
    if (failed >= MOST_FAILURES) await giveUp(job, worker, "failed");
  }
}

async function giveUp(job: LongJob, worker: LongJobWorker, outcome: "cancelled" | "failed"): Promise<void> {
  await worker.undo(job);
  await transact(system("long-jobs"), async (tx) => {
    const still = await findJob(tx, job.id);
    if (still?.endedAt === null) await endJob(tx, job, outcome);
  });
  failures.delete(job.id);
}
