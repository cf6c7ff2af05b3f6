import { join } from "node:path";
import Database from "better-sqlite3";

/** Breaks the database of a running program, so that it answers with its own faults, and mends it again. */
export class BrokenTables {
  private readonly database: Database.Database;
  private readonly names: string[];

  constructor(dataDir: string) {
    this.database = new Database(join(dataDir, "academy.sqlite"), { timeout: 10_000 });
    this.names = (
      this.database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
    ).filter((name) => !/^(sqlite|__)/.test(name));
  }

  /** Every write of every table fails, but of those it counts failures in. */
  async whileNothingIsWritten(work: () => Promise<void>): Promise<void> {
    const verbs = ["INSERT", "UPDATE", "DELETE"];
    const each = (one: (table: string, verb: string) => string) =>
      this.names
        .filter((name) => name !== "limit_count")
        .flatMap((table) => verbs.map((verb) => one(table, verb)))
        .join("\n");
    this.database.exec(
      each(
        (table, verb) =>
          `CREATE TRIGGER "broken_${table}_${verb}" BEFORE ${verb} ON "${table}" BEGIN SELECT RAISE(ABORT, 'broken'); END;`,
      ),
    );
    try {
      await work();
    } finally {
      this.database.exec(each((table, verb) => `DROP TRIGGER "broken_${table}_${verb}";`));
    }
  }

  /** The tables are not there. */
  async whileGone(tables: readonly string[], work: () => Promise<void>): Promise<void> {
    const rename = (from: string, to: string) => this.database.exec(`ALTER TABLE "${from}" RENAME TO "${to}"`);
    for (const table of tables) rename(table, `${table}_gone`);
    try {
      await work();
    } finally {
      for (const table of tables) rename(`${table}_gone`, table);
    }
  }

  close(): void {
    this.database.close();
  }
}
