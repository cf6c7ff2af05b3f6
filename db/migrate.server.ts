import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { migrate as migrateSqlite } from "drizzle-orm/better-sqlite3/migrator";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import { migrate as migratePg } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { databaseFile } from "./client.server";
import { dialect } from "./tables";

/** A server that takes the connection and says nothing would keep the program from ever starting, without a word. */
const CONNECT_MS = 10_000;

/** Brings the database to the newest migration; nothing happens when it is there already. `root` is the program's folder. */
export async function migrateDatabase(root: string): Promise<void> {
  const migrationsFolder = `${root}/db/migrations/${dialect}`;
  if (dialect === "postgresql") {
    const pool = new pg.Pool({
      connectionString: process.env.DATABASE_URL as string,
      max: 1,
      connectionTimeoutMillis: CONNECT_MS,
    });
    try {
      // Several processes may start at once; one migrates, the others wait and find nothing to do.
      await pool.query("SELECT pg_advisory_lock(7203)").catch(sayWhoWasSilent);
      await migratePg(drizzlePg(pool), { migrationsFolder });
    } finally {
      await pool.end();
    }
    return;
  }
  mkdirSync(dirname(databaseFile()), { recursive: true, mode: 0o700 });
  const connection = new Sqlite(databaseFile());
  connection.pragma("busy_timeout = 10000");
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  migrateSqlite(drizzleSqlite(connection), { migrationsFolder });
  connection.close();
}

/** The driver only says that it ended the connection itself. */
function sayWhoWasSilent(error: Error): never {
  if (error.message.includes("connection timeout"))
    throw new Error(`the database did not answer within ${CONNECT_MS / 1000} s`);
  throw error;
}
