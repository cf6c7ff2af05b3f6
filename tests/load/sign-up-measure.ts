import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { startProgram } from "../setup/program";
import { addCrowd, signInCrowd } from "./crowd";
import { median } from "./drive";
import type { Measurement } from "./measurement";
import { Wire } from "./wire";

const PEOPLE = 500;
const SEATS = 100;
const WITHIN_MS = 10_000;
const DAY = 86_400_000;

/** 500 people sign up within ten seconds for 100 seats, each at an instant of her own: a hundred are in, the others wait in order. */
export async function signUps(folder: string): Promise<Measurement> {
  const dataDir = join(folder, "sign-ups");
  mkdirSync(dataDir);
  await (await startProgram({ dataDir })).stop();
  process.env.DATA_DIR = dataDir;
  await addCrowd(PEOPLE);
  const people = await signInCrowd(PEOPLE);
  const { disconnect } = await import("../../db/client.server");
  await disconnect();
  const program = await startProgram({ dataDir });
  const database = new Sqlite(join(dataDir, "academy.sqlite"), { timeout: 10_000 });
  const now = Date.now();
  database
    .prepare(
      `INSERT INTO event (id, slug, owner_kind, owner_id, kind, title, summary, description, mode, region_code, starts_at, ends_at,
         capacity, admission, registration_opens_at, registration_closes_at, offer_minutes, earns_hours, organizer_name, contact,
         sequence, created_at, changed_at, published_at)
       VALUES ('rush', 'rush', 'region', '340100', 'exchange', 'x', 'x', 'x', 'on-site', '340104', ?, ?, ?, 'open', 0, ?, 30, 1, 'x', 'x',
         0, 0, 0, 1)`,
    )
    .run(now + 30 * DAY, now + 31 * DAY, SEATS, now + 30 * DAY);
  database.prepare("INSERT INTO seat_book (unit_id, event_id, next_place) VALUES ('rush', 'rush', 1)").run();
  const wires = people.map(() => new Wire(program.url));
  let wrong = 0;
  const times = await Promise.all(
    people.map(async ({ cookie }, n) => {
      await new Promise((resolve) => setTimeout(resolve, (n / PEOPLE) * WITHIN_MS));
      const began = performance.now();
      const headers = `Cookie: ${cookie}\r\nOrigin: ${program.url}\r\n`;
      const { status } = await (wires[n] as Wire).request("POST", "/events/rush/registrations", headers);
      if (status !== 302) wrong++;
      return performance.now() - began;
    }),
  );
  for (const wire of wires) wire.close();
  const states = database
    .prepare(
      "SELECT state, min(place) AS first, max(place) AS last, count(*) AS many FROM registration WHERE unit_id = 'rush' GROUP BY state",
    )
    .all() as { state: string; first: number; last: number; many: number }[];
  database.close();
  await program.stop();
  const sorted = times.sort((a, b) => a - b);
  const p95 = sorted[Math.floor(PEOPLE * 0.95)] as number;
  const told = states.map(({ state, many, first, last }) => `${state} ${many} (${first} to ${last})`).join(", ");
  const right = told === `confirmed ${SEATS} (1 to ${SEATS}), waitlisted ${PEOPLE - SEATS} (${SEATS + 1} to ${PEOPLE})`;
  return {
    name: "event.signups",
    value: p95,
    unit: "ms",
    samples: PEOPLE,
    target: "p95 < 1 s, 100 seats given in order",
    ok: right && wrong === 0 && p95 < 1_000,
    note: `500 in 10 s, median ${median(times).toFixed(1)} ms; ${told}${wrong > 0 ? `; ${wrong} were refused` : ""}`,
  };
}
