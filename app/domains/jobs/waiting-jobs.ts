import { DAY_MS } from "~/kernel/milliseconds";
import type { LongJob } from "./long-job";

/** What was refused is told of for so long. */
const TOLD_MS = 30 * DAY_MS;

/**
 * The work that somebody has to look after: what runs, and what of hers was refused or failed lately unless she has started
 * another since. The newest first.
 */
export function waitingJobs<J extends Pick<LongJob, "outcome" | "startedAt" | "endedAt" | "startedBy">>(
  jobs: readonly J[],
  personId: string,
  now: number,
): J[] {
  const hers = jobs.filter(({ startedBy }) => startedBy === personId);
  const newest = Math.max(0, ...hers.map(({ startedAt }) => startedAt));
  return jobs
    .filter(({ outcome, startedAt, endedAt, startedBy }) => {
      if (endedAt === null) return true;
      if (startedBy !== personId || (outcome !== "refused" && outcome !== "failed")) return false;
      return startedAt >= newest && now - endedAt < TOLD_MS;
    })
    .sort((a, b) => b.startedAt - a.startedAt);
}
