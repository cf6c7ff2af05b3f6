import Sqlite from "better-sqlite3";
import pg from "pg";
import type { Stage } from "./stage";

/** Reads the stored rows beside the program, in plain SQL that both databases understand; `?` stands for a value. */
export interface OpenDatabase {
  rows<T>(query: string, ...values: (string | number)[]): Promise<T[]>;
  close(): Promise<void>;
}

export async function openDatabase(stage: Pick<Stage, "dataDir" | "env">): Promise<OpenDatabase> {
  const url = stage.env.DATABASE_URL;
  if (!url) {
    const connection = new Sqlite(`${stage.dataDir}/academy.sqlite`, { fileMustExist: true });
    connection.pragma("busy_timeout = 10000");
    return {
      rows: async <T>(query: string, ...values: (string | number)[]) => {
        const statement = connection.prepare(query);
        if (statement.reader) return statement.all(...values) as T[];
        statement.run(...values);
        return [];
      },
      close: async () => void connection.close(),
    };
  }
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  return {
    rows: async <T>(query: string, ...values: (string | number)[]) => {
      let n = 0;
      return (
        await pool.query(
          query.replace(/\?/g, () => `$${++n}`),
          values,
        )
      ).rows as T[];
    },
    close: () => pool.end(),
  };
}
