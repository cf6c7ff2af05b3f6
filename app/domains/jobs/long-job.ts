import type { tables } from "@db/tables";
import { MINUTE_MS } from "~/kernel/milliseconds";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

export type LongJob = typeof tables.longJob.$inferSelect;
export type JobOutcome = NonNullable<LongJob["outcome"]>;

/** Of a job that has not beaten for so long nobody is at work: it is taken up by the next process that looks. */
export const STALLED_MS = MINUTE_MS;

export type JobStand = "running" | "waiting" | "cancelling" | JobOutcome;

/** Where a job stands at `now`; `waiting` = nobody is at work on it at the moment, it goes on by itself. */
export function standOf(job: Pick<LongJob, "outcome" | "cancelAskedAt" | "beatAt">, now: number): JobStand {
  if (job.outcome) return job.outcome;
  if (job.cancelAskedAt !== null) return "cancelling";
  return now - job.beatAt > STALLED_MS ? "waiting" : "running";
}

/** Whether it may still be cancelled: once, and only while it runs. */
export function canCancel(job: Pick<LongJob, "endedAt" | "cancelAskedAt">): Verdict {
  if (job.endedAt !== null) return refused("job.ended");
  return job.cancelAskedAt === null ? accepted : refused("job.cancelAsked");
}
