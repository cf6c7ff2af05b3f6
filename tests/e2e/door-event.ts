import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { eventRow, writeRows } from "./rows";

const ID = (n: number) => `01900000-0000-7000-8000-${String(9000 + n).padStart(12, "0")}`;
const HOUR = 3_600_000;

export interface DoorEvent {
  slug: string;
  /** Short codes of passes; the first is `director`'s, the last was cancelled. */
  codes: string[];
}

/** Writes an event of 合肥市 that began half an hour ago, with so many confirmed passes and one that was cancelled. */
export function addDoorEvent(dataDir: string, many: number): DoorEvent {
  const now = Date.now();
  const event_id = ID(0);
  const slug = "door-event";
  return writeRows(dataDir, (put, database) => {
    const event = eventRow(event_id, slug, now - HOUR / 2, now + 2 * HOUR);
    put("event", { ...event, registration_closes_at: now - HOUR });
    put("seat_book", { unit_id: event_id, event_id, next_place: many + 2 });
    const people = database
      .prepare("SELECT id FROM person WHERE account <> 'organizer' ORDER BY account <> 'director', account LIMIT ?")
      .all(many + 1) as { id: string }[];
    const codes = people.map(({ id: person_id }, n) => {
      const pass_code = `D00R${String(n).padStart(4, "0")}`;
      const state = n < many ? "confirmed" : "cancelled";
      const instants = { applied_at: now - 48 * HOUR, state_at: now - 3 * HOUR };
      const of = { event_id, unit_id: event_id, person_id, attendance: "on-site", answers: "{}" };
      put("registration", { id: ID(100 + n), ...of, ...instants, place: n + 1, state, pass_code });
      return pass_code;
    });
    return { slug, codes };
  });
}

/** Makes somebody an organizer of 合肥市 too. */
export function addOrganizer(dataDir: string, account: string): void {
  const database = new Database(join(dataDir, "academy.sqlite"), { timeout: 10_000 });
  database
    .prepare(
      `INSERT INTO role_grant (id, person_id, role, scope_kind, scope_id, granted_at)
       SELECT ?, id, 'organizer', 'region', '340100', 0 FROM person WHERE account = ?`,
    )
    .run(ID(1), account);
  database.close();
}

/** By whose account each scan of a pass was made. */
export function scannedBy(dataDir: string, code: string): string[] {
  const database = new Database(join(dataDir, "academy.sqlite"), { readonly: true, timeout: 10_000 });
  const rows = database
    .prepare(
      `SELECT p.account FROM check_in c JOIN registration r ON r.id = c.registration_id
       JOIN person p ON p.id = c.by_person_id WHERE r.pass_code = ?`,
    )
    .all(code) as { account: string }[];
  database.close();
  return rows.map(({ account }) => account);
}

/** What the doors of the event came to: verdicts by how many, and how many people are there. */
export function doorOutcome(dataDir: string): { verdicts: Record<string, number>; there: number } {
  const database = new Database(join(dataDir, "academy.sqlite"), { readonly: true, timeout: 10_000 });
  const rows = database
    .prepare("SELECT verdict, registration_id FROM check_in WHERE event_id = ? AND undone_at IS NULL")
    .all(ID(0)) as {
    verdict: string;
    registration_id: string | null;
  }[];
  database.close();
  const verdicts: Record<string, number> = {};
  for (const { verdict } of rows) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  const there = new Set(rows.filter(({ verdict }) => verdict === "admitted").map((row) => row.registration_id)).size;
  return { verdicts, there };
}

const [WIDTH, HEIGHT, MODULE] = [640, 480, 8];

/** A film for Chromium's make-believe camera (YUV4MPEG2) in which somebody holds a code still; `path` and `side` are the page's drawing of it. */
export function filmOfCode(file: string, path: string, side: number): void {
  const grey = Buffer.alloc(WIDTH * HEIGHT, 225);
  const [left, top] = [(WIDTH - side * MODULE) >> 1, (HEIGHT - side * MODULE) >> 1];
  for (const [, column, row, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let y = 0; y < MODULE; y++) {
      const at = (top + Number(row) * MODULE + y) * WIDTH + left + Number(column) * MODULE;
      grey.fill(25, at, at + Number(length) * MODULE);
    }
  }
  const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  const frames = Array.from({ length: 10 }, () => [Buffer.from("FRAME\n"), grey, colours]).flat();
  writeFileSync(file, Buffer.concat([head, ...frames]));
}
