import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";

export interface KeptFile {
  id: string;
  storage_name: string;
  subject_kind: string | null;
}

/** The rows of files and their bytes, seen from outside a running program. */
export class KeptFiles {
  private readonly database: Database.Database;
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, "files");
    this.database = new Database(join(dataDir, "academy.sqlite"), { timeout: 10_000 });
  }

  rows(): KeptFile[] {
    return this.database
      .prepare("SELECT id, storage_name, subject_kind FROM stored_file WHERE removed_at IS NULL")
      .all() as KeptFile[];
  }

  /** What is half there: a row without its bytes, bytes without a row, a file that still arrives. */
  halves(): string[] {
    const rows = this.rows();
    // The bytes of a removed file are swept within the hour.
    const named = new Set(this.database.prepare("SELECT storage_name FROM stored_file").pluck().all());
    const there = this.names();
    return [
      ...rows.filter(({ storage_name }) => !there.has(storage_name)).map(({ id }) => `the row ${id} has no bytes`),
      ...[...there].filter((name) => !named.has(name)).map((name) => `${name} has no row`),
    ];
  }

  private names(): Set<string> {
    if (!existsSync(this.folder)) return new Set();
    const shelves = readdirSync(this.folder).filter((name) => /^[0-9a-f]{2}$|^incoming$/.test(name));
    return new Set(shelves.flatMap((shelf) => readdirSync(join(this.folder, shelf))));
  }

  /** So that the limit of an hour does not stand before what is to be tried. */
  forgetLimits(): void {
    this.database.exec("DELETE FROM limit_count");
  }

  close(): void {
    this.database.close();
  }
}
