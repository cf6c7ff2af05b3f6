import { join } from "node:path";
import Database from "better-sqlite3";

type Put = (table: string, row: Record<string, unknown>) => void;

/** Writes rows of a story into a province as they would stand, beside the program that runs on it. */
export function writeRows<T>(dataDir: string, write: (put: Put, database: Database.Database) => T): T {
  const database = new Database(join(dataDir, "academy.sqlite"), { timeout: 10_000 });
  const put: Put = (table, row) => {
    const columns = Object.keys(row).map((column) => `"${column}"`);
    const places = columns.map(() => "?").join(", ");
    database.prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places})`).run(...Object.values(row));
  };
  try {
    return database.transaction(() => write(put, database))();
  } finally {
    database.close();
  }
}

/** What of an event of 合肥市 in a room does not matter to a story. */
export const eventRow = (id: string, slug: string, startsAt: number, endsAt: number) => ({
  id,
  slug,
  owner_kind: "region",
  owner_id: "340100",
  kind: "exchange",
  title: "演示交流会",
  summary: "演示",
  description: "演示",
  mode: "on-site",
  venue: "二楼",
  address: "合肥市示例路8号",
  region_code: "340104",
  starts_at: startsAt,
  ends_at: endsAt,
  admission: "open",
  registration_opens_at: 0,
  registration_closes_at: startsAt,
  offer_minutes: 30,
  earns_hours: 1,
  organizer_name: "演示",
  contact: "演示",
  sequence: 0,
  created_at: 0,
  changed_at: 0,
  published_at: 1,
});
