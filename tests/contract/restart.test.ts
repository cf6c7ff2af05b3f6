import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Program, startProgram } from "../setup/program";
import { tamper } from "../setup/tamper";
import { type AttemptState, TestVisitor } from "../setup/visitor";

const dataDir = mkdtempSync(join(tmpdir(), "academy-restart-"));
const HOUR = 3_600_000;
let program: Program;
let room: string;
let first: AttemptState;
let cookies: Map<string, string>;

beforeAll(async () => {
  program = await startProgram({ dataDir });
  const own = await new TestVisitor(program.url).signIn("graduate");
  room = (await own.post("/exams/mock/attempts")).headers.get("location") as string;
  first = await own.attemptState(room);
  cookies = own.cookies;
  expect((await save(own, 0)).status).toBe(200);
});
afterAll(async () => {
  await program?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The same browser, which comes back to the program wherever it listens now. */
const again = () => {
  const visitor = new TestVisitor(program.url);
  for (const [name, value] of cookies) visitor.cookies.set(name, value);
  return visitor;
};
const save = (visitor: TestVisitor, n: number) =>
  visitor.saveAnswer(room, first.items[n]?.id as string, {
    revision: 1,
    key: `restart-${n}`,
    pen: first.pen,
    response: { choices: [first.items[n]?.choices[0]?.id] },
  });
const stored = async () =>
  (await tamper(dataDir, [`SELECT state, ended_at, deadline_at, score FROM attempt WHERE id = '${first.attempt}'`]))[0];

it("the pen stays with its sign-in when the program is killed and starts again", async () => {
  await program.stop(true);
  program = await startProgram({ dataDir });
  const own = again();
  // An answer that was under way goes on with the pen that its page has.
  expect((await save(own, 1)).status).toBe(200);
  const state = await own.attemptState(room);
  expect([state.pen, state.attempt]).toEqual([first.pen, first.attempt]);
  expect(state.items.slice(0, 3).map(({ revision }) => revision)).toEqual([1, 1, 0]);
  const other = await new TestVisitor(program.url).signIn("graduate");
  expect((await other.attemptState(room)).pen).toBeNull();
});

it("an attempt whose time ran out while nothing ran is closed at its deadline by the next start", async () => {
  await program.stop(true);
  expect(await stored()).toMatchObject({ state: "started", ended_at: null });
  program = await startProgram({ dataDir, env: { CLOCK_OFFSET_MS: String(48 * HOUR) } });
  let row = await stored();
  for (let tries = 0; tries < 60 && row?.state === "started"; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    row = await stored();
  }
  expect(row).toMatchObject({ state: "released", ended_at: row?.deadline_at });
  expect(row?.score).not.toBeNull();
  const entries = await tamper(dataDir, [
    `SELECT act FROM ledger_entry WHERE subject_id = '${first.attempt}' AND act LIKE 'attempt.%' ORDER BY id`,
  ]);
  expect(entries.map(({ act }) => act)).toEqual([
    ...["attempt.started", "attempt.closed", "attempt.scored", "attempt.released"],
  ]);
  const own = again();
  const shown = await own.get(room);
  expect([shown.status, shown.headers.get("location")]).toEqual([302, `${room}/report`]);
  const late = await save(own, 3);
  expect([late.status, await late.json()]).toMatchObject([410, { late: true }]);
});
