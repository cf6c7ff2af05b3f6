import { upToDate } from "~/domains/directory/search-enterprises.server";
import { errorFields, log } from "~/kernel/log";
import { MINUTE_MS } from "~/kernel/milliseconds";
import { checkNightly } from "../appointments/check-qualifications.server";
import { awardArchives } from "../awards/honour/archive/make-archive.server";
import { jurorReminders } from "../awards/jury/panel/remind-jurors.server";
import { conflictChecks } from "../awards/jury/ties/recheck-conflicts.server";
import { surveyCalls } from "../events/after/call-to-survey.server";
import { surveyClosing } from "../events/after/close-surveys.server";
import { expireOffers } from "../events/seats/answer-offer.server";
import { closeLines } from "../events/seats/close-lines.server";
import { remind } from "../events/told/remind.server";
import { closeDueAttempts } from "../exams/end-attempt.server";
import { renewalNews } from "../hours/tell-renewals.server";
import { keepRegister } from "../register/keep-register.server";
import { warmIndexes } from "../search/indexes.server";
import { keepLog } from "./keep-log.server";
import { longJobWorkers } from "./long-job-workers.server";
import { haltLongJobs, runLongJobs } from "./long-jobs.server";
import { sendMail } from "./send-mail.server";
import { sweep } from "./sweep.server";

/**
 * Work that the clock starts. `run` must be safe to run twice at once: with several processes each takes a lease first. A long one
 * asks between its steps whether the program is stopping.
 */
export interface Job {
  name: string;
  everyMs: number;
  run(stopping: () => boolean): Promise<void>;
}

/** What is done once in a program. */
const CLOCK: Job[] = [
  keepLog,
  { name: "exam-clock", everyMs: 1_000, run: closeDueAttempts },
  { name: "offers", everyMs: 5_000, run: expireOffers },
  { name: "lines", everyMs: 5_000, run: closeLines },
  remind,
  surveyCalls,
  surveyClosing,
  sendMail,
  sweep,
  keepRegister,
  checkNightly,
  renewalNews,
  conflictChecks,
  awardArchives,
  jurorReminders,
  { name: "long-jobs", everyMs: 1_000, run: () => runLongJobs(longJobWorkers) },
];

/** What each process that answers keeps in its own memory. Made before somebody searches: the first look at 200,000 firms takes two seconds. */
const MEMORY: Job[] = [
  { name: "search-index", everyMs: MINUTE_MS, run: warmIndexes },
  { name: "enterprise-index", everyMs: MINUTE_MS, run: async () => void (await upToDate()) },
];

let stopped = true;
const loops: Promise<void>[] = [];
const wakers = new Set<() => void>();

/** Starts the jobs of a process by its part: one of a program runs the clock's, those that answer keep their memory; each runs, then waits, so that none overlaps itself. */
export function startJobs({ clock, answers }: { clock: boolean; answers: boolean }): void {
  stopped = false;
  haltLongJobs(false);
  for (const job of [...(clock ? CLOCK : []), ...(answers ? MEMORY : [])]) loops.push(loop(job));
}

/** Lets what is under way end, then returns. */
export async function stopJobs(): Promise<void> {
  stopped = true;
  haltLongJobs(true);
  for (const wake of wakers) wake();
  await Promise.all(loops.splice(0));
}

async function loop(job: Job): Promise<void> {
  while (!stopped) {
    try {
      await job.run(() => stopped);
    } catch (error) {
      log("error", "job failed", { job: job.name, ...errorFields(error) });
    }
    if (!stopped) await pause(job.everyMs);
  }
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      wakers.delete(done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    wakers.add(done);
  });
