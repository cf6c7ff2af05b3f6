import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll } from "vitest";
import { withDatabase } from "./global";

/**
 * Every test file gets a database of its own: a copy of the migrated SQLite file, or a PostgreSQL database made from the
 * template. It runs before the file's imports, so `tables` and `db` see it.
 */
const folder = mkdtempSync(join(tmpdir(), "academy-file-"));
process.env.DATA_DIR = folder;
const server = process.env.TEST_SERVER_URL;
if (server) {
  const name = `academy_test_${process.ppid}_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  // Two files may copy the template at once, and PostgreSQL wants it alone.
  await admin.query("SELECT pg_advisory_lock(7204)");
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${process.env.TEST_TEMPLATE}`);
  await admin.end();
  process.env.DATABASE_URL = withDatabase(server, name);
} else {
  copyFileSync(process.env.TEST_TEMPLATE as string, join(folder, "academy.sqlite"));
}

afterAll(async () => {
  const { disconnect } = await import("../../db/client.server");
  await disconnect();
  rmSync(folder, { recursive: true, force: true });
});
