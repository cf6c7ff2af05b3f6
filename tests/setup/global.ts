import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

/** One migrated database, made once a run: a SQLite file to copy, or a PostgreSQL template; and room for one demo province. */
export default async function setup() {
  const folder = mkdtempSync(join(tmpdir(), "academy-test-"));
  process.env.TEST_TEMPLATE = join(folder, "template.sqlite");
  process.env.DEMO_PROVINCE = join(folder, "demo");
  mkdirSync(process.env.DEMO_PROVINCE);
  const server = process.env.DATABASE_URL;
  if (server) {
    const admin = new pg.Client({ connectionString: server });
    await admin.connect();
    const name = `academy_template_${process.pid}`;
    await admin.query(`CREATE DATABASE ${name}`);
    process.env.TEST_SERVER_URL = server;
    process.env.TEST_TEMPLATE = name;
    process.env.DATABASE_URL = withDatabase(server, name);
    const { migrateDatabase } = await import("../../db/migrate.server");
    await migrateDatabase(process.cwd());
    process.env.DATABASE_URL = server;
    return async () => {
      const left = await admin.query("SELECT datname FROM pg_database WHERE datname LIKE $1", [
        `academy_test_${process.pid}_%`,
      ]);
      for (const { datname } of left.rows) await admin.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
      for (const one of [name, `${name}_demo`]) await admin.query(`DROP DATABASE IF EXISTS ${one} WITH (FORCE)`);
      await admin.end();
      rmSync(folder, { recursive: true, force: true });
    };
  }
  process.env.DATABASE_FILE = process.env.TEST_TEMPLATE;
  const { migrateDatabase } = await import("../../db/migrate.server");
  await migrateDatabase(process.cwd());
  delete process.env.DATABASE_FILE;
  return () => rmSync(folder, { recursive: true, force: true });
}

export const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
};
