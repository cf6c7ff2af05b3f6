import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { addColleague, inTest } from "~/domains/appointments/appointments.fixture";
import { findQualification } from "~/domains/appointments/qualification.store.server";
import { recomputeAfter } from "~/domains/appointments/recompute-qualifications.server";
import { stateEducation, stateJob } from "~/domains/appointments/state-employment.server";
import type { LongJob } from "~/domains/jobs/long-job";
import type { SignedIn } from "~/domains/people/visitor";
import { dayBeside } from "~/kernel/calendar-days";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { haltLongJobs, runLongJobs } from "../clock/long-jobs.server";
import { cancelCheck, listChecks, qualificationCheck, startCheck, startDaily } from "./check-qualifications.server";

const TODAY = isoDayOf(now());
const YESTERDAY = dayBeside(TODAY, -1);
const { qualification } = tables;
const run = () => runLongJobs({ "qualification-check": qualificationCheck });
const newest = async () => (await listChecks())[0] as LongJob;
const administrator = async () => (await addColleague("管理员", null)) as SignedIn as Parameters<typeof startCheck>[0];

/** Somebody whose three years are reached today, computed when they were not. */
async function almost() {
  const who = await addColleague("王小明", null);
  await stateEducation(who, { degree: "bachelor", title: null });
  const from = `${Number(TODAY.slice(0, 4)) - 3}${TODAY.slice(4)}`;
  const job = { employer: "某厂", post: "标准化", standardsWork: true, from, to: null };
  expect(await stateJob(who, null, job)).toMatchObject({ ok: true });
  await age(who.personId);
  return who;
}
const age = (personId: string) =>
  inTest((tx) =>
    tx
      .update(qualification)
      .set({ reachedOn: null, months: 35, checkedOn: YESTERDAY })
      .where(eq(qualification.personId, personId)),
  );
/** So many more, who stated a degree and nothing else, a day ago. */
const addMany = (count: number) =>
  inTest((tx) =>
    tx.insertRows(
      qualification,
      Array.from({ length: count }, (_, n) => ({
        personId: `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`,
        degree: "college",
        title: null,
        statedAt: 0,
        educated: false,
        reachedOn: null,
        months: 0,
        checkedOn: YESTERDAY,
      })),
    ),
  );

afterEach(async () => {
  haltLongJobs(false);
  if ((await listChecks()).some(({ endedAt }) => endedAt === null)) await run();
  await inTest((tx) => tx.delete(qualification));
});

describe("the check of everybody", () => {
  it("begins by itself once a day, and knows who reached the three years today", async () => {
    const who = await almost();
    await startDaily(now());
    await startDaily(now());
    expect(await listChecks()).toHaveLength(1);
    await run();
    expect(await newest()).toMatchObject({ outcome: "done", startedBy: null, result: { people: 1, met: 1 } });
    expect(await findQualification(db, who.personId)).toMatchObject({
      educated: true,
      reachedOn: TODAY,
      months: 36,
      checkedOn: TODAY,
    });
    await age(who.personId);
    await startDaily(now());
    expect(await listChecks()).toHaveLength(1);
  });

  it("is asked for by an administrator, one at a time, and writes nothing where nothing changed", async () => {
    const by = await administrator();
    await almost();
    expect(await startCheck(by)).toEqual({ ok: true });
    expect(await startCheck(by)).toMatchObject({ reason: "job.runs" });
    await run();
    const written = () => db.$count(tables.ledgerEntry, eq(tables.ledgerEntry.act, "qualification.recomputed"));
    const before = Number(await written());
    expect(await startCheck(by)).toEqual({ ok: true });
    await run();
    expect([(await newest()).outcome, Number(await written()) - before]).toEqual(["done", 0]);
  });

  it("goes on after a stop, also when a step was done and not told, and counts nobody twice", async () => {
    await addMany(1_200);
    await startCheck(await administrator());
    await qualificationCheck
      .run(await newest(), async (progress) => {
        // The process is gone after its second step, before it told of it.
        if ((progress?.done ?? 0) > 500) throw new Error("killed");
        if (progress)
          await inTest(async (tx) => {
            await tx
              .update(tables.longJob)
              .set(progress)
              .where(eq(tables.longJob.id, (await newest()).id));
          });
      })
      .catch(() => {});
    expect(await newest()).toMatchObject({ endedAt: null, done: 500, total: 1_200 });
    await run();
    expect(await newest()).toMatchObject({ outcome: "done", result: { people: 1_200, met: 0 } });
    const rows = await db.select().from(qualification);
    expect(rows.every(({ educated, checkedOn }) => educated && checkedOn === TODAY)).toBe(true);
  });

  it("stops when it is cancelled, and what it had computed stays", async () => {
    const by = await administrator();
    await addMany(1_200);
    await startCheck(by);
    await runLongJobs({
      "qualification-check": {
        ...qualificationCheck,
        run: (job, beat) =>
          qualificationCheck.run(job, async (progress) => {
            if (progress?.done === 500) expect(await cancelCheck(by)).toEqual({ ok: true });
            await beat(progress);
          }),
      },
    });
    expect(await newest()).toMatchObject({ outcome: "cancelled", done: 500 });
    const left = await db.$count(qualification, eq(qualification.checkedOn, YESTERDAY));
    expect(Number(left)).toBe(700);
    expect(await cancelCheck(by)).toMatchObject({ reason: "job.ended" });
  });

  it("never writes older facts over what she changes beside it", async () => {
    for (let round = 0; round < 5; round++) {
      const who = await almost();
      const step = () => inTest((tx) => recomputeAfter(tx, { after: "", jobId: "test" }));
      await Promise.all([
        step(),
        stateEducation(who, { degree: "secondary", title: null }),
        step(),
        stateJob(who, null, { employer: "甲厂", post: "标准化", standardsWork: true, from: "2015-01-01", to: null }),
        step(),
      ]);
      expect(await findQualification(db, who.personId)).toMatchObject({
        degree: "secondary",
        educated: false,
        reachedOn: "2018-01-01",
        checkedOn: TODAY,
      });
    }
  });
});
