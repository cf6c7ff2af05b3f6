import { db } from "@db/client.server";
import { regionsOf } from "~/domains/directory/bureau-scope.server";
import { findLikelyDuplicates } from "~/domains/directory/find-likely-duplicates.server";
import { type JobStand, standOf } from "~/domains/jobs/long-job";
import { waitingJobs } from "~/domains/jobs/waiting-jobs";
import type { BureauOfficer } from "~/domains/people/proof";
import { DAY_MS } from "~/kernel/milliseconds";
import { listImports } from "../imports/start-import.server";

const IMPORTS = 50;
const DUPLICATES = 20;
/** A firm that changed so long ago is not asked after any more. */
const CHANGED_WITHIN_MS = 365 * DAY_MS;

export interface BureauWaits {
  imports: { id: string; title: string; startedAt: number; stand: JobStand }[];
  duplicates: { first: WaitingFirm; later: WaitingFirm }[];
}
interface WaitingFirm {
  id: string;
  name: string;
  code: string;
}

/** What waits for an officer: imports that run or were refused to her, and firms of her regions that may stand there twice. */
export async function bureauWaits(officer: BureauOfficer, now: number): Promise<BureauWaits> {
  const regions = await regionsOf(officer);
  const [jobs, pairs] = await Promise.all([
    listImports(officer, IMPORTS),
    findLikelyDuplicates(db, { regions, since: now - CHANGED_WITHIN_MS, most: DUPLICATES }),
  ]);
  const firm = ({ id, name, code }: WaitingFirm): WaitingFirm => ({ id, name, code });
  return {
    imports: waitingJobs(jobs, officer.personId, now).map((job) => {
      const { id, title, startedAt } = job;
      return { id, title, startedAt, stand: standOf(job, now) };
    }),
    duplicates: pairs.map(({ first, later }) => ({ first: firm(first), later: firm(later) })),
  };
}
