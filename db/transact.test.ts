import { eq, inArray, like } from "drizzle-orm";
import pg from "pg";
import { expect, test } from "vitest";
import { maintain, person, system, transact } from "~/domains/ledger/transact.server";
import { db, rowsOf } from "./client.server";
import { isUniqueViolation } from "./errors";
import { prepared } from "./prepared.server";
import { dialect, tables } from "./tables";

const settingRow = (key: string, value: unknown) => ({ key, value, updatedAt: 1 });

test("an act and its ledger entry are written together, values keep their types", async () => {
  await transact(person("p1"), async (tx) => {
    await tx.insert(tables.setting).values(settingRow("a", { n: 1, list: ["甲", null], yes: true }));
    tx.record({ act: "setting.changed", subject: { kind: "setting", id: "a" }, reason: "a test" });
  });
  expect(await db.select().from(tables.setting).where(eq(tables.setting.key, "a"))).toEqual([
    settingRow("a", { n: 1, list: ["甲", null], yes: true }),
  ]);
  const [entry] = await db.select().from(tables.ledgerEntry).where(eq(tables.ledgerEntry.subjectId, "a"));
  expect(entry?.act).toBe("setting.changed");
  expect(entry?.body).not.toContain('"p1"');
  expect(entry?.body).not.toContain("a test");
  expect(entry?.sealed?.reason?.value).toBe("a test");
});

test("a write without a record is refused and leaves nothing", async () => {
  await expect(
    transact(system("test"), async (tx) => void (await tx.insert(tables.setting).values(settingRow("b", 1)))),
  ).rejects.toThrow("without a ledger entry");
  expect(await db.select().from(tables.setting).where(eq(tables.setting.key, "b"))).toEqual([]);
});

test("adding no rows is no write: a decision that stores nothing needs no entry", async () => {
  await transact(system("test"), (tx) => tx.insertRows(tables.setting, []));
  await expect(
    transact(system("test"), (tx) => tx.insertRows(tables.setting, [settingRow("rows", 1)])),
  ).rejects.toThrow("without a ledger entry");
});

test("one that fails takes nothing down with it, though commits are shared", async () => {
  const write = (key: string, fails: boolean) =>
    transact(system("test"), async (tx) => {
      await tx.insert(tables.setting).values(settingRow(key, key));
      tx.record({ act: "setting.changed", subject: { kind: "setting", id: key } });
      if (fails) throw new Error("no");
    });
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => write(`g${i}`, i % 3 === 0)));
  const kept = (await db.select().from(tables.setting)).map((row) => row.key).filter((key) => key.startsWith("g"));
  expect(kept.sort()).toEqual(results.flatMap((r, i) => (r.status === "fulfilled" ? [`g${i}`] : [])).sort());
  expect(results.filter((r) => r.status === "rejected")).toHaveLength(7);
});

test("fifty read-modify-writes at once lose none", async () => {
  await transact(system("test"), async (tx) => {
    await tx.insert(tables.setting).values(settingRow("n", 0));
    tx.record({ act: "setting.changed", subject: { kind: "setting", id: "n" } });
  });
  await Promise.all(
    Array.from({ length: 50 }, () =>
      transact(system("test"), async (tx) => {
        const [row] = await tx.select().from(tables.setting).where(eq(tables.setting.key, "n"));
        await tx
          .update(tables.setting)
          .set({ value: (row?.value as number) + 1 })
          .where(eq(tables.setting.key, "n"));
        tx.record({ act: "setting.changed", subject: { kind: "setting", id: "n" } });
      }),
    ),
  );
  const [row] = await db.select().from(tables.setting).where(eq(tables.setting.key, "n"));
  expect(row?.value).toBe(50);
});

test("a duplicate is told apart from other errors", async () => {
  const insert = () =>
    transact(system("test"), async (tx) => {
      await tx.insert(tables.setting).values(settingRow("once", 1));
      tx.record({ act: "setting.changed", subject: { kind: "setting", id: "once" } });
    });
  await insert();
  const error = await insert().catch((e: unknown) => e);
  expect(isUniqueViolation(error)).toBe(true);
});

test("more transactions than connections, each reading through db, do not wait for one another for ever", async () => {
  const settings = prepared("settings_of_test", (on) => on.select().from(tables.setting).limit(1));
  const all = Array.from({ length: 60 }, (_, i) =>
    transact(system("test"), async (tx) => {
      await tx.select().from(tables.setting).where(eq(tables.setting.key, "none"));
      await Promise.all([db.select().from(tables.setting).limit(1), settings({})]);
      await tx.insert(tables.setting).values(settingRow(`pool-${i}`, i));
      tx.record({ act: "setting.changed", subject: { kind: "setting", id: `pool-${i}` } });
    }),
  );
  await Promise.all(all);
  expect(await db.$count(tables.setting, like(tables.setting.key, "pool-%"))).toBe(60);
});

test.runIf(dialect === "postgresql")("a connection that breaks inside a transaction ends that one only", async () => {
  const broken = transact(system("test"), async (tx) => {
    const [own] = await rowsOf<{ pid: number }>("select pg_backend_pid() as pid", []);
    const other = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await other.connect();
    await other.query("select pg_terminate_backend($1)", [own?.pid]);
    await other.end();
    // Between two statements nobody waits for the connection: the driver tells whoever listens, or ends the process.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await tx.insert(tables.setting).values(settingRow("broken", 1));
    tx.record({ act: "setting.changed", subject: { kind: "setting", id: "broken" } });
  });
  await expect(broken).rejects.toThrow();
  await transact(system("test"), async (tx) => {
    await tx.insert(tables.setting).values(settingRow("after", 1));
    tx.record({ act: "setting.changed", subject: { kind: "setting", id: "after" } });
  });
  expect(await db.$count(tables.setting, inArray(tables.setting.key, ["broken", "after"]))).toBe(1);
});

test("a transaction inside a transaction is refused instead of waiting for itself", async () => {
  await expect(transact(system("test"), () => transact(system("test"), async () => undefined))).rejects.toThrow(
    "inside a transaction",
  );
});

test("upkeep may not touch what only acts change", async () => {
  await expect(
    maintain(async (tx) => void (await tx.insert(tables.setting).values(settingRow("c", 1)))),
  ).rejects.toThrow("use transact");
});
