import { join } from "node:path";
import Database from "better-sqlite3";

/** Tables that count, lease or deliver: a refused request may move them (a failed sign-in is counted). */
const COUNTERS = new Set([
  "limit_count",
  "lease",
  "form_minutes",
  "ledger_tile",
  "ledger_checkpoint",
  "__drizzle_migrations",
  "sqlite_sequence",
]);

/** Long work that the clock starts, and what the clock itself does, come about beside any request: no request acts as the program. */
const OF_PEOPLE: Record<string, string> = {
  long_job: " WHERE started_by IS NOT NULL",
  stored_file: " WHERE subject_kind <> 'award-archive'",
  ledger_entry: ` WHERE NOT (act LIKE 'job.%' AND about_person_id IS NULL) AND coalesce(sealed, '') NOT LIKE '%"kind":"system"%'`,
};

/**
 * What a running program has stored, seen from outside: rows of every table. Every act adds a ledger entry, so an act that
 * only changes rows shows too.
 */
export class StoredState {
  private readonly database: Database.Database;
  private readonly count: Database.Statement;
  private readonly names: string[];
  private version = -1;
  private kept: Record<string, number> = {};

  constructor(dataDir: string) {
    this.database = new Database(join(dataDir, "academy.sqlite"), { readonly: true, timeout: 10_000 });
    const tables = this.database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
      .pluck()
      .all() as string[];
    this.names = tables.filter((name) => !COUNTERS.has(name));
    this.count = this.database
      .prepare(
        `SELECT ${this.names.map((name) => `(SELECT count(*) FROM "${name}"${OF_PEOPLE[name] ?? ""})`).join(", ")}`,
      )
      .raw();
  }

  /** Rows by table. */
  rows(): Record<string, number> {
    const version = this.database.pragma("data_version", { simple: true }) as number;
    if (version !== this.version) {
      const counts = this.count.get() as number[];
      this.kept = Object.fromEntries(this.names.map((name, i) => [name, counts[i] as number]));
      this.version = version;
    }
    return this.kept;
  }

  query<T>(sql: string, ...values: unknown[]): T[] {
    return this.database.prepare(sql).all(...values) as T[];
  }

  close(): void {
    this.database.close();
  }
}

/** The tables whose rows became more or fewer. */
export const changedTables = (before: Record<string, number>, after: Record<string, number>): string[] =>
  before === after ? [] : Object.keys(after).filter((name) => before[name] !== after[name]);
