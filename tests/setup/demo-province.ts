import { cpSync, existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { withDatabase } from "./global";

/** What starts a program on a folder and a database and ends it again, once it has filled both. */
type Fill = (dataDir: string, env: Record<string, string>) => Promise<unknown>;

/** Databases of this process that a program has been started on: what it left there is not to be lost. */
const used = new Set<string>();

/**
 * Lays a filled demo province into an empty folder, and on PostgreSQL into the empty database of the test file, so that the program
 * that starts there has nothing to fill, which takes it seconds. One is filled a run, by whichever process asks first, in the folder
 * that the run set up for it (DEMO_PROVINCE); where there is none, or the database is in use, nothing is laid and the program fills it.
 */
export async function layDemoProvince(dataDir: string, fill: Fill): Promise<void> {
  const run = process.env.DEMO_PROVINCE;
  const database = process.env.DATABASE_URL;
  if (!run || (database && (used.has(database) || !process.env.TEST_SERVER_URL))) return;
  if (database) used.add(database);
  const filled = await filledOnce(run, fill);
  if (database && !(await replaceDatabase(database))) return;
  cpSync(filled, dataDir, { recursive: true });
}

async function filledOnce(run: string, fill: Fill): Promise<string> {
  const filled = join(run, "filled");
  const failed = join(run, "failed");
  try {
    mkdirSync(join(run, "asked")); // by one alone
  } catch {
    while (!existsSync(filled)) {
      if (existsSync(failed)) throw new Error("another test could not fill the demo province");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return filled;
  }
  try {
    const filling = join(run, "filling");
    mkdirSync(filling);
    const server = process.env.TEST_SERVER_URL;
    if (server) await onServer(`CREATE DATABASE ${demoDatabase()} TEMPLATE ${process.env.TEST_TEMPLATE}`);
    await fill(filling, server ? { DATABASE_URL: withDatabase(server, demoDatabase()) } : {});
    renameSync(filling, filled);
  } catch (error) {
    writeFileSync(failed, "");
    throw error;
  }
  return filled;
}

const demoDatabase = (): string => `${process.env.TEST_TEMPLATE}_demo`;

/** Puts a copy of the filled database in the place of the file's own; not while somebody is connected to that. */
async function replaceDatabase(url: string): Promise<boolean> {
  const name = new URL(url).pathname.slice(1);
  const connected = await onServer(`SELECT 1 FROM pg_stat_activity WHERE datname = '${name}'`);
  if (connected > 0) return false;
  await onServer(`DROP DATABASE ${name}`);
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${demoDatabase()}`);
  return true;
}

/** Under the lock of tests/setup/database.ts, since one template can be copied by one at a time; answers the number of rows. */
async function onServer(statement: string): Promise<number> {
  const admin = new pg.Client({ connectionString: process.env.TEST_SERVER_URL });
  await admin.connect();
  try {
    await admin.query("SELECT pg_advisory_lock(7204)");
    return (await admin.query(statement)).rowCount ?? 0;
  } finally {
    await admin.end();
  }
}
