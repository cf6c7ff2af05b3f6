import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { askCancel, endJob, startJob } from "~/domains/jobs/keep-job.server";
import { standOf } from "~/domains/jobs/long-job";
import { findJob } from "~/domains/jobs/long-job.store.server";
import { system, transact } from "~/domains/ledger/transact.server";
import { haltLongJobs, type LongJobWorker, runLongJobs } from "./long-jobs.server";

const inTest = <T>(work: Parameters<typeof transact<T>>[1]) => transact(system("test"), work);
const start = () =>
  inTest((tx) =>
    startJob(tx, { kind: "qualification-check", title: "x", input: {}, startedBy: null, step: "first", total: 5 }),
  );
const run = (worker: Partial<LongJobWorker>) =>
  runLongJobs({ "qualification-check": { run: async () => {}, undo: async () => {}, ...worker } });
const end = (id: string) => inTest((tx) => endJob(tx, { id, kind: "qualification-check" }, "done", { rows: 5 }));

afterEach(async () => {
  haltLongJobs(false);
  for (const { id, endedAt } of await db.select().from(tables.longJob)) if (endedAt === null) await end(id);
});

describe("long jobs", () => {
  it("go on after a stop where their row says they are, and end once", async () => {
    const id = await start();
    await run({
      run: async (_job, beat) => {
        await beat({ step: "second", done: 3 });
        haltLongJobs(true);
        await beat({ done: 4 });
      },
    });
    expect(await findJob(db, id)).toMatchObject({ step: "second", done: 3, endedAt: null });
    haltLongJobs(false);
    const seen: unknown[] = [];
    await run({
      run: async (job) => {
        seen.push([job.step, job.done]);
        await end(job.id);
      },
    });
    await run({ run: async () => void seen.push("again") });
    expect(seen).toEqual([["second", 3]]);
    expect(await findJob(db, id)).toMatchObject({ outcome: "done", result: { rows: 5 } });
  });

  it("stop when somebody asks, and what they laid down is removed first", async () => {
    const id = await start();
    const done: string[] = [];
    await run({
      run: async (_job, beat) => {
        expect(await inTest((tx) => askCancel(tx, id))).toEqual({ ok: true });
        expect(await inTest((tx) => askCancel(tx, id))).toMatchObject({ reason: "job.cancelAsked" });
        await beat();
        done.push("went on");
      },
      undo: async () => void done.push("undone"),
    });
    expect(done).toEqual(["undone"]);
    expect(await findJob(db, id)).toMatchObject({ outcome: "cancelled" });
    expect(await inTest((tx) => askCancel(tx, id))).toMatchObject({ reason: "job.ended" });
  });

  it("are tried three times when they fail, then given up", async () => {
    const id = await start();
    const fail = () => run({ run: () => Promise.reject(new Error("the disk is gone")) });
    for (const outcome of [null, null, "failed"]) {
      await fail();
      expect((await findJob(db, id))?.outcome ?? null).toBe(outcome);
    }
  });

  it("tell where they stand", () => {
    const at = { outcome: null, cancelAskedAt: null, beatAt: 1_000 };
    expect(standOf(at, 2_000)).toBe("running");
    expect(standOf(at, 1_000 + 60_001)).toBe("waiting");
    expect(standOf({ ...at, cancelAskedAt: 5 }, 2_000)).toBe("cancelling");
    expect(standOf({ ...at, outcome: "refused" }, 2_000)).toBe("refused");
  });

  it("of another process are left to it", async () => {
    await start();
    await inTest(async (tx) => {
      tx.record({ act: "test.prepared", subject: { kind: "test", id: "1" } });
      await tx
        .update(tables.lease)
        .set({ holder: "another", until: tx.now + 60_000 })
        .where(eq(tables.lease.name, "long-job:qualification-check"));
    });
    const seen: string[] = [];
    await run({ run: async () => void seen.push("took it") });
    expect(seen).toEqual([]);
  });
});
