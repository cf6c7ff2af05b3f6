import { hash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { sql } from "drizzle-orm";
import pg from "pg";
import { expect, test } from "vitest";
import { readRegions } from "~/domains/directory/region.store.server";
import { system, transact } from "~/domains/ledger/transact.server";
import { db, rows } from "./client.server";
import { regionRows, seedRegions } from "./seeds/regions.server";
import { tableList } from "./snapshot.server";
import { assertDurable } from "./sqlite.server";
import { dialect, tables } from "./tables";

test.runIf(dialect === "sqlite")("SQLite is asked for WAL and FULL, and refused when it gives less", () => {
  const folder = mkdtempSync(join(tmpdir(), "academy-durable-"));
  const connection = new Sqlite(join(folder, "x.sqlite"));
  expect(() => assertDurable(connection)).toThrow("journal_mode=delete");
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = NORMAL");
  expect(() => assertDurable(connection)).toThrow("synchronous=1");
  connection.pragma("synchronous = FULL");
  expect(() => assertDurable(connection)).not.toThrow();
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the program's own writer is durable", async () => {
  const found = await transact(system("test"), async (tx) => {
    tx.record({ act: "test.done", subject: { kind: "test", id: "1" } });
    return rows<Record<string, unknown>>(dialect === "sqlite" ? sql`pragma synchronous` : sql`show synchronous_commit`);
  });
  expect(found).toEqual([dialect === "sqlite" ? { synchronous: 2 } : { synchronous_commit: "on" }]);
  if (dialect === "sqlite") expect(await rows(sql`pragma journal_mode`)).toEqual([{ journal_mode: "wal" }]);
});

test("what reads cannot write", async () => {
  expect(Object.keys(db).sort()).toEqual(["$count", "select", "selectDistinct", "with"]);
  if (dialect === "sqlite")
    await expect(rows(sql`insert into setting (key, value, updated_at) values ('x', '1', 1)`)).rejects.toThrow(
      "readonly",
    );
});

test("migrations make every table of the schema from nothing, and do nothing twice", async () => {
  const { migrateDatabase } = await import("./migrate.server");
  const kept = { url: process.env.DATABASE_URL, file: process.env.DATABASE_FILE };
  const folder = mkdtempSync(join(tmpdir(), "academy-migrate-"));
  const names: string[] = [];
  if (dialect === "sqlite") {
    process.env.DATABASE_FILE = join(folder, "new.sqlite");
    for (let times = 0; times < 2; times++) await migrateDatabase(process.cwd());
    const made = new Sqlite(process.env.DATABASE_FILE);
    names.push(...made.prepare("select name from sqlite_master where type = 'table'").pluck().all().map(String));
    made.close();
  } else {
    const admin = new pg.Client({ connectionString: process.env.TEST_SERVER_URL as string });
    await admin.connect();
    const name = `academy_test_${process.ppid}_new_${process.pid}`;
    await admin.query(`create database ${name}`);
    await admin.end();
    const url = new URL(process.env.TEST_SERVER_URL as string);
    url.pathname = `/${name}`;
    process.env.DATABASE_URL = url.href;
    for (let times = 0; times < 2; times++) await migrateDatabase(process.cwd());
    const made = new pg.Client({ connectionString: url.href });
    await made.connect();
    names.push(
      ...(await made.query("select tablename from pg_tables where schemaname = 'public'")).rows.map((r) => r.tablename),
    );
    await made.end();
    process.env.DATABASE_URL = kept.url;
  }
  if (kept.file === undefined) delete process.env.DATABASE_FILE;
  else process.env.DATABASE_FILE = kept.file;
  rmSync(folder, { recursive: true, force: true });
  expect(names).toEqual(expect.arrayContaining(tableList().map(({ name }) => name)));
});

test("the regions are those of the facts, and 宿松 and 广德 report to the province", async () => {
  const facts = JSON.parse(readFileSync(new URL("./seeds/regions.json", import.meta.url), "utf8")) as object;
  // Province, cities and counties as the file of facts gives them (its development zones are no divisions); a change is a decision.
  expect(hash("sha256", JSON.stringify(facts))).toBe(
    "fe9911daef361cf8d6b549217f0fabaef7e46af353eee3716952d8640afcbf79",
  );
  await seedRegions();
  const stored = await readRegions(db);
  expect([...stored.values()]).toEqual(regionRows());
  const of = (kind: string) => [...stored.values()].filter((region) => region.kind === kind);
  expect([of("province").length, of("city").length, of("county").length]).toEqual([1, 16, 104]);
  expect([stored.get("340826")?.reportsTo, stored.get("341882")?.reportsTo]).toEqual(["340000", "340000"]);
  const before = await db.select().from(tables.ledgerEntry);
  await seedRegions();
  expect(await db.select().from(tables.ledgerEntry)).toHaveLength(before.length);
});
