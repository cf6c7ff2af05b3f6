import { join } from "node:path";
import { dialect } from "@db/tables";
import Sqlite from "better-sqlite3";
import pg from "pg";

/** Runs statements on the stored database as somebody would who got at it, past the program. */
export async function tamper(dataDir: string, statements: readonly string[]): Promise<Record<string, unknown>[]> {
  if (dialect === "sqlite") {
    const connection = new Sqlite(join(dataDir, "academy.sqlite"));
    try {
      return statements.flatMap((text) => {
        const statement = connection.prepare(text);
        if (statement.reader) return statement.all() as Record<string, unknown>[];
        statement.run();
        return [];
      });
    } finally {
      connection.close();
    }
  }
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL as string });
  await client.connect();
  try {
    const found: Record<string, unknown>[] = [];
    for (const text of statements) found.push(...(await client.query(text)).rows);
    return found;
  } finally {
    await client.end();
  }
}
