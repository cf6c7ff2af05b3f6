import { db } from "@db/client.server";
import { keepProgress } from "~/domains/jobs/keep-job.server";
import type { LongJob } from "~/domains/jobs/long-job";
import { countRefusedRows, findJob } from "~/domains/jobs/long-job.store.server";
import type { Beat, LongJobWorker } from "../clock/long-jobs.server";
import { checkRows } from "./import-checking.server";
import { readFileRows } from "./import-reading.server";
import { dropHeld, dropRows, holdFirms, refuse, release, tieGroups } from "./import-taking.server";

/** The steps of an import, as its row names them. All are taken in small transactions but the last, which only shows the firms. */
export const IMPORT_STEPS = ["reading", "checking", "holding", "tying", "clearing", "releasing"] as const;
type Step = (typeof IMPORT_STEPS)[number];

/**
 * Imports a list of firms: all of them, or none when one row is wrong. Each step may be cut off at any moment and is gone on with or
 * done again; until `release` commits nothing of it is seen, and its codes are taken.
 */
export const enterpriseImport: LongJobWorker = {
  async run(job, beat) {
    for (let step = job.step as Step; ; step = IMPORT_STEPS[IMPORT_STEPS.indexOf(step) + 1] as Step) {
      const now = (await findJob(db, job.id)) as LongJob;
      if (now.step !== step) await beat({ step, done: 0, ...(step === "checking" && { total: now.done }) });
      if (!(await take(step, { ...now, step, done: now.step === step ? now.done : 0 }, beat))) return;
    }
  },
  async undo(job) {
    await dropHeld(job);
    await dropRows(job, { refusedToo: true });
  },
};

/** False when the import has ended with this step. */
async function take(step: Step, job: LongJob, beat: Beat): Promise<boolean> {
  if (step === "reading") await readFileRows(job, beat);
  else if (step === "checking") await checkRows(job, beat);
  else if (step === "holding") {
    if ((await countRefusedRows(db, job.id)) > 0 || !(await holdFirms(job, beat, job.done))) {
      await refuse(job);
      return false;
    }
  } else if (step === "tying") await tieGroups(job, beat);
  else if (step === "clearing") await dropRows(job, { refusedToo: true });
  else {
    await keepProgress(job.id, {});
    await release(job);
    return false;
  }
  return true;
}
