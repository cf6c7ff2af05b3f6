import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";
import type { Measurement } from "./measurement";

const PEOPLE = 1000;
const DESKS = 4;
const HOUR = 3_600_000;

/** A UUIDv7 as a device makes it. */
const scanId = (n: number) =>
  `${Date.now()
    .toString(16)
    .padStart(12, "0")
    .replace(/^(.{8})/, "$1-")}-7000-8000-${String(n).padStart(12, "0")}`;

/** 1,000 people at four desks that scan without a pause: how long one waits for the answer, from sending to having read it. */
export async function checkInDesk(folder: string): Promise<Measurement> {
  const dataDir = join(folder, "check-in");
  mkdirSync(dataDir);
  const program = await startProgram({ dataDir });
  const database = new Sqlite(join(dataDir, "academy.sqlite"), { timeout: 10_000 });
  const now = Date.now();
  database
    .prepare(
      `INSERT INTO event (id, slug, owner_kind, owner_id, kind, title, summary, description, mode, region_code, starts_at, ends_at,
         admission, registration_opens_at, registration_closes_at, offer_minutes, earns_hours, organizer_name, contact,
         sequence, created_at, changed_at, published_at)
       VALUES ('door', 'door', 'region', '340100', 'exchange', 'x', 'x', 'x', 'on-site', '340104', ?, ?, 'open', 0, ?, 30, 1, 'x', 'x',
         0, 0, 0, 1)`,
    )
    .run(now - HOUR, now + HOUR, now - HOUR);
  const register = database.prepare(
    `INSERT INTO registration (id, event_id, unit_id, walk_in_name, state, place, attendance, answers, pass_code, applied_at, state_at)
     VALUES (?, 'door', 'door', ?, 'confirmed', ?, 'on-site', '{}', ?, 0, 0)`,
  );
  const code = (n: number) => `BENC${String(n).padStart(4, "0")}`;
  database.transaction(() => {
    for (let n = 0; n < PEOPLE; n++) register.run(`door-${n}`, `演示${n}`, n, code(n));
  })();
  const organizer = await new TestVisitor(program.url).signIn("organizer");
  const desks: string[] = [];
  for (let n = 0; n < DESKS; n++) {
    const opened = await organizer.post("/organizer/events/door/desks", { name: `${n}`, where: "door" });
    desks.push(opened.headers.get("location") ?? "");
  }
  let wrong = 0;
  const times: number[] = [];
  await Promise.all(
    desks.map(async (desk, of) => {
      for (let n = of; n < PEOPLE; n += DESKS) {
        const scan = { id: scanId(n), deviceAt: Date.now(), direction: "in", how: "code", read: code(n) };
        const began = performance.now();
        const answer = await organizer.fetch(`${desk}/uploads`, {
          method: "PUT",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ sentAt: Date.now(), scans: [scan] }),
        });
        const said = (await answer.json()) as { scans?: { verdict: string }[] };
        times.push(performance.now() - began);
        if (said.scans?.[0]?.verdict !== "admitted") wrong++;
      }
    }),
  );
  const [{ many }] = database
    .prepare("SELECT count(DISTINCT registration_id) AS many FROM check_in WHERE event_id = 'door'")
    .all() as [{ many: number }];
  database.close();
  await program.stop();
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(PEOPLE - 1, Math.floor(PEOPLE * share))] as number;
  return {
    name: "checkin.desk",
    value: at(0.95),
    unit: "ms",
    samples: PEOPLE,
    target: "p95 < 300 ms",
    ok: at(0.95) < 300 && wrong === 0 && many === PEOPLE,
    note: `median ${at(0.5).toFixed(1)} ms, slowest ${at(1).toFixed(0)} ms, four desks at once; ${many} people there, ${wrong} wrong answers`,
  };
}
