import type { Database } from "better-sqlite3";
import { PLACE } from "./places";

const OTHER_SITTING = "course";

/** Those of the cast who are not of the demo, each with a role of another scope. */
export function addPeople(database: Database): void {
  const sittings = database.prepare("SELECT id, slug FROM sitting").all() as { id: string; slug: string }[];
  const here = sittings.find(({ slug }) => slug === "mock")?.id;
  const elsewhere = sittings.find(({ slug }) => slug !== "mock")?.id;
  const anotherFirm = database
    .prepare("SELECT id FROM enterprise WHERE region_code <> '340123' LIMIT 1")
    .pluck()
    .get() as string;
  const people: [string, string, string, string | null | undefined, number | null][] = [
    ["examiner-here", "examiner", "sitting", here, null],
    ["examiner-elsewhere", "examiner", "sitting", elsewhere ?? OTHER_SITTING, null],
    ["county-beside", "county", "region", "340121", null],
    ["city-beside", "city", "region", "340200", null],
    ["ended", "admin", "all", null, 1],
    ["enterprise-elsewhere", "enterprise", "enterprise", anotherFirm, null],
    ["organizer-elsewhere", "organizer", "region", "340200", null],
  ];
  for (const [n, [account, role, scopeKind, scopeId, endedAt]] of people.entries()) {
    database
      .prepare(
        `INSERT INTO person (id, name, account, account_kind, password_hash, created_at)
         SELECT ?, ?, ?, 'name', password_hash, created_at FROM person WHERE account = 'director'`,
      )
      .run(PLACE(n), `演示${account}`, account);
    database
      .prepare(
        `INSERT INTO role_grant (id, person_id, role, scope_kind, scope_id, granted_by, granted_at, ended_at)
         VALUES (?, ?, ?, ?, ?, ?, 0, ?)`,
      )
      .run(PLACE(100 + n), PLACE(n), role, scopeKind, scopeId ?? null, PLACE(n), endedAt);
  }
}
