import { db } from "@db/client.server";
import {
  anyComputedBefore,
  countQualified,
  countStated,
  recomputeAfter,
} from "~/domains/appointments/recompute-qualifications.server";
import { askCancel, endJob, startJob } from "~/domains/jobs/keep-job.server";
import type { LongJob } from "~/domains/jobs/long-job";
import { jobsOfKind } from "~/domains/jobs/long-job.store.server";
import { person, system, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Administrator } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { MINUTE_MS } from "~/kernel/milliseconds";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import type { Job } from "../clock/jobs.server";
import { withLease } from "../clock/lease.server";
import type { LongJobWorker } from "../clock/long-jobs.server";

const KIND = "qualification-check";
const LISTED = 30;
const BREATH_MS = 10;

/**
 * Recomputes everybody's check. Each step is whole and true by itself, so there is nothing to undo; the row's step is the person up to
 * whom it is done, and whoever is computed twice comes out the same.
 */
export const qualificationCheck: LongJobWorker = {
  async run(job, beat) {
    let { step: after, done } = job;
    await beat({ total: await countStated(db) });
    for (;;) {
      const { people, last } = await transact(system("long-jobs"), (tx) =>
        recomputeAfter(tx, { after, jobId: job.id }),
      );
      if (people === 0) break;
      after = last;
      done += people;
      await beat({ step: after, done });
      // An answer takes several turns of the event loop: between two steps it gets them.
      await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
    }
    await transact(system("long-jobs"), async (tx) => {
      const met = await countQualified(tx, isoDayOf(tx.now));
      await endJob(tx, job, "done", { people: done, met });
    });
  },
  undo: async () => {},
};

/** The newest checks, whoever or whatever began them. */
export const listChecks = (): Promise<LongJob[]> => jobsOfKind(db, KIND, LISTED);

/** Puts a check into the line; one at a time. */
export const startCheck = (by: Administrator): Promise<Verdict> =>
  transact(person(by.personId), async (tx) => {
    if ((await jobsOfKind(tx, KIND, LISTED)).some(isOpen)) return refused("job.runs");
    await start(tx, by.personId);
    return accepted;
  });

/** Asks the one that runs to stop: what it has computed is true and stays. */
export const cancelCheck = (by: Administrator): Promise<Verdict> =>
  transact(person(by.personId), async (tx) => {
    const open = (await jobsOfKind(tx, KIND, LISTED)).find(isOpen);
    return open ? askCancel(tx, open.id) : refused("job.ended");
  });

/** Three years are reached by the day: once a day, as soon as it has begun, what was computed for an earlier one is computed anew. */
export const checkNightly: Job = {
  name: "qualification-night",
  everyMs: MINUTE_MS,
  run: () => startDaily(now()),
};

/** Begins the check of a day, unless there was one. */
export async function startDaily(at: number): Promise<void> {
  const today = isoDayOf(at);
  if (!(await anyComputedBefore(db, today)) || (await listChecks()).some((job) => isOf(job, today))) return;
  await withLease("qualification-night", MINUTE_MS, () =>
    transact(system("qualification-night"), async (tx) => {
      if (!(await jobsOfKind(tx, KIND, LISTED)).some((job) => isOf(job, today))) await start(tx, null);
    }),
  );
}

const start = (tx: Tx, startedBy: string | null): Promise<string> =>
  startJob(tx, { kind: KIND, title: "", input: { day: isoDayOf(tx.now) }, startedBy, step: "" });

const isOpen = ({ endedAt }: LongJob): boolean => endedAt === null;
const isOf = (job: LongJob, day: string): boolean => isOpen(job) || job.input.day === day;
