import { like, sql } from "drizzle-orm";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { batched } from "~/kernel/batch";
import { type PostgresProxy, proxyPostgres } from "../tests/setup/postgres-proxy";
import type { Connection, Writer } from "./client.server";
import { isUniqueViolation } from "./errors";
import { openPostgres } from "./postgres.server";
import { dialect, tables } from "./tables";

/** More than the connections of a pool: were one of them lost each time, the last ones would wait for ever. */
const MANY = 24;
const PATIENCE = { connectMs: 2_000, answerMs: 500 };

describe.runIf(dialect === "postgresql")("a connection of PostgreSQL", () => {
  let proxy: PostgresProxy;
  let connection: Connection;
  let run = 0;

  beforeEach(async () => {
    run++;
    proxy = await proxyPostgres(process.env.DATABASE_URL as string);
    connection = openPostgres(proxy.url, PATIENCE);
  });
  afterEach(async () => {
    proxy.silence(false);
    await connection.close();
    proxy.close();
  });

  const add = (key: string) =>
    connection.write(async (tx) => {
      await tx.insert(tables.setting).values({ key: `${run}-${key}`, value: 1, updatedAt: 1 });
    });
  const added = (pattern: string) =>
    connection.reader.$count(tables.setting, like(tables.setting.key, `${run}-${pattern}`));
  const many = (name: string) => Array.from({ length: MANY }, (_, n) => add(`${name}-${n}`));
  const failures = async (work: Promise<unknown>[]) =>
    (await Promise.allSettled(work)).filter(({ status }) => status === "rejected").length;

  /** All of a crowd larger than the pool goes through. */
  async function isWhole(): Promise<void> {
    await Promise.all(many("whole"));
    expect(await added("whole-%")).toBe(MANY);
  }

  test("hears what a transaction says at once one after the other, which its driver only bears", async () => {
    const warned: string[] = [];
    const hear = (warning: Error) => warned.push(warning.message);
    process.on("warning", hear);
    const put = (tx: Writer, key: string) =>
      tx.insert(tables.setting).values({ key: `${run}-at-once-${key}`, value: 1, updatedAt: 1 });
    await connection.write((tx) => Promise.all([put(tx, "a"), put(tx, "b"), put(tx, "c")]));
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", hear);
    expect([warned, await added("at-once-%")]).toEqual([[], 3]);
  });

  test("takes nothing from a transaction that is over into the next one", async () => {
    const put = (tx: Writer, key: string) =>
      tx.insert(tables.setting).values({ key: `${run}-late-${key}`, value: 1, updatedAt: 1 });
    let late: Promise<unknown> = Promise.resolve();
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    let inside: boolean | undefined;
    const refused = connection.write(async (tx) => {
      late = ended.then(() => {
        inside = connection.isInside();
        return put(tx, "b");
      });
      late.catch(() => {});
      await Promise.all([put(tx, "a"), put(tx, "a"), put(tx, "c")]);
    });
    await expect(refused).rejects.toSatisfy(isUniqueViolation);
    end();
    await expect(late).rejects.toThrow();
    expect([inside, await added("late-%")]).toEqual([false, 0]);
  });

  test.each(["begin isolation", "commit"])("that breaks at `%s` is given back", async (words) => {
    proxy.cutAt(words, MANY);
    expect(await failures(many("broken"))).toBe(MANY);
    expect(proxy.left()).toBe(0);
    expect(await added("broken-%")).toBe(0);
    await isWhole();
  });

  test("that breaks at `rollback` is given back, and what was wrong is told rather than that", async () => {
    proxy.cutAt("rollback", MANY);
    const refused = Array.from({ length: MANY }, () =>
      connection.write(async () => {
        throw new Error("no");
      }),
    );
    for (const one of await Promise.allSettled(refused))
      expect(String((one as PromiseRejectedResult).reason)).toMatch("no");
    expect(proxy.left()).toBe(0);
    await isWhole();
  });

  test("that the server ends under load is replaced, thirty times", async () => {
    const admin = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await admin.connect();
    let acknowledged = 0;
    let failed = 0;
    let going = true;
    const savers = Array.from({ length: MANY }, async (_, saver) => {
      for (let n = 0; going; n++)
        await add(`load-${saver}-${n}`).then(
          () => acknowledged++,
          () => failed++,
        );
    });
    for (let round = 0; round < 30; round++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
      );
    }
    going = false;
    await Promise.all(savers);
    await admin.end();
    expect(failed).toBeGreaterThan(0);
    expect(acknowledged).toBeGreaterThan(0);
    // One that broke at its commit may stand and not have been told; one that was told stands.
    expect(await added("load-%")).toBeGreaterThanOrEqual(acknowledged);
    await isWhole();
  }, 60_000);

  test("that falls silent ends what waits for it, and those who come in a batch after it", async () => {
    const readAll = async (numbers: readonly number[]) => {
      const found = await connection.rows<{ one: number }>(sql`select 1 as one`);
      return numbers.map((n) => n * (found[0]?.one ?? 0));
    };
    const read = batched<number, number>(64, readAll, { atOnce: 1 });
    await isWhole();
    proxy.silence(true);
    const began = Date.now();
    expect(await failures([read(1), connection.ping(), ...many("silent")])).toBe(MANY + 2);
    expect(Date.now() - began).toBeLessThan(10_000);
    proxy.silence(false);
    expect(await read(2)).toBe(2);
    expect(await added("silent-%")).toBe(0);
    await connection.ping();
    await Promise.all(many("again"));
  });

  test("that falls silent at `rollback` is not waited for", async () => {
    proxy.swallow("rollback");
    const refused = connection.write(async () => {
      throw new Error("no");
    });
    await expect(refused).rejects.toThrow("no");
    await isWhole();
  });

  test("that takes no connection any more is waited for so long only", async () => {
    proxy.silence(true);
    await expect(connection.ping()).rejects.toThrow();
    proxy.silence(false);
    await connection.ping();
  });

  test("without patience lets a statement take its time", async () => {
    const patient = openPostgres(proxy.url);
    try {
      await expect(connection.rows(sql`select pg_sleep(1)`)).rejects.toThrow();
      expect(await patient.rows(sql`select pg_sleep(1)`)).toHaveLength(1);
      await connection.ping();
    } finally {
      await patient.close();
    }
  });

  test("does not call a transaction done that a swallowed failure has ended", async () => {
    await add("twice");
    const swallowing = connection.write(async (tx) => {
      await tx.insert(tables.setting).values({ key: `${run}-lost`, value: 1, updatedAt: 1 });
      const failure = await tx
        .insert(tables.setting)
        .values({ key: `${run}-twice`, value: 1, updatedAt: 1 })
        .then(
          () => undefined,
          (error: unknown) => error,
        );
      expect(isUniqueViolation(failure)).toBe(true);
    });
    await expect(swallowing).rejects.toThrow("was rolled back");
    expect(await added("lost")).toBe(0);
  });
});
