import { createHash } from "node:crypto";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { canonicalize } from "../../app/domains/ledger/canonical";
import type { Measure } from "../setup/run-measures";
import { type Acknowledged, missing } from "./acknowledgements";
import { Candidate } from "./candidate";
import { openDatabase } from "./open-database";
import { seeded } from "./seeded";
import { type Dialect, newPostgresDatabase, newStage, runScript, type Stage, startOn, temporaryFolder } from "./stage";

const CANDIDATES = 8;
const DIALECTS = ["sqlite", "postgresql"] as const;

/**
 * A backup taken while people save, restored into new databases of both kinds: the rows and the root of the log are those
 * of the backup, the log is whole and continues the checkpoint that was public before, everything acknowledged before the backup is
 * in it, and the program starts on it.
 */
export const restore: Measure = async ({ short }) => {
  const wrong: string[] = [];
  let rows = 0;
  let restored = 0;
  for (const dialect of DIALECTS) {
    const result = await backUpAndRestore(dialect, short ? 1500 : 6000);
    rows += result.rows;
    restored += result.restored;
    wrong.push(...result.wrong.map((line) => `from ${dialect} ${line}`));
  }
  return {
    name: "faults.restore",
    value: wrong.length,
    unit: "differences",
    samples: restored,
    target: "0, rows and log root equal",
    ok: wrong.length === 0 && restored === 4 && rows > 0,
    note: `${restored} restores of backups under load, each kind into each kind, ${rows} rows compared${wrong.length > 0 ? `; ${wrong.slice(0, 4).join("; ")}` : ""}`,
  };
};

async function backUpAndRestore(dialect: Dialect, loadMs: number) {
  const stage = await newStage(dialect);
  const program = await startOn(stage);
  const random = seeded(loadMs);
  const candidates = stage.people.slice(0, CANDIDATES).map(({ cookie }) => new Candidate(cookie, random));
  for (const candidate of candidates) {
    candidate.connect(program.url);
    await candidate.enter("ten");
  }
  let over = false;
  const load = candidates.map(async (candidate) => {
    while (!over) await candidate.save();
  });
  await new Promise((resolve) => setTimeout(resolve, loadMs));
  const checkpoint = join(temporaryFolder("checkpoint"), "checkpoint");
  writeFileSync(checkpoint, await (await fetch(`${program.url}/log/checkpoint`)).text());
  const before = candidates.flatMap((candidate) => [...candidate.told]);
  const backup = join(temporaryFolder("backup"), "backup");
  await runScript(["scripts/backup.ts", backup], { DATA_DIR: stage.dataDir, ...stage.env });
  over = true;
  await Promise.all(load);
  const during = candidates.reduce((sum, { told }) => sum + told.length, 0) - before.length;
  for (const candidate of candidates) candidate.close();
  await program.stop();

  const source = contentOf(backup);
  const wrong: string[] = [];
  if (during < 1) wrong.push("nothing was saved while the backup ran");
  const roots = new Set<string>();
  let restored = 0;
  for (const into of DIALECTS) {
    const say = (line: string) => wrong.push(`into ${into}: ${line}`);
    const target = await emptyPlace(into, stage);
    const env = { DATA_DIR: target.dataDir, ...target.env };
    await runScript(["scripts/restore.ts", backup], env);
    const again = join(temporaryFolder("backup"), "again");
    await runScript(["scripts/backup.ts", again], env);
    if (contentOf(again).hash !== source.hash) say("other rows than in the backup");
    const audit = await runScript(["scripts/audit.ts", "verify", "--checkpoint", checkpoint], env).catch(String);
    if (!audit.startsWith("whole")) say(`ledger ${audit.slice(0, 200)}`);
    roots.add(/^root (.*)$/m.exec(audit)?.[1] ?? `none in ${into}`);
    const lost = await stillThere(target, before);
    if (lost > 0) say(`${lost} acknowledged answers missing`);
    const found = await comparisonIsBlind(target, before);
    const running = await startOn(target);
    const room = await fetch(`${running.url}/readyz`);
    if (room.status !== 200) say(`the program answers ${room.status} on it`);
    await running.stop();
    if (found) say("the comparison does not see a row taken out");
    restored++;
  }
  if (roots.size !== 1) wrong.push(`roots differ: ${[...roots].join(" ")}`);
  return { rows: source.rows, restored, wrong };
}

/** The rows of a backup, whatever order its database gives rows, and PostgreSQL the members of a JSON value, in. */
function contentOf(backup: string): { rows: number; hash: string } {
  const lines = gunzipSync(readFileSync(backup))
    .toString()
    .trimEnd()
    .split("\n")
    .slice(1, -1)
    .map((line) => canonicalize(JSON.parse(line)))
    .sort();
  return { rows: lines.length, hash: createHash("sha256").update(lines.join("\n")).digest("hex") };
}

/** A new place to restore into: the keys are kept apart from backups and brought by hand. */
async function emptyPlace(dialect: Dialect, from: Stage): Promise<Pick<Stage, "dataDir" | "env">> {
  const dataDir = temporaryFolder("elsewhere");
  cpSync(join(from.dataDir, "keys"), join(dataDir, "keys"), { recursive: true });
  return { dataDir, env: { DATABASE_URL: dialect === "sqlite" ? "" : await newPostgresDatabase() } };
}

async function stillThere(target: Pick<Stage, "dataDir" | "env">, told: readonly Acknowledged[]): Promise<number> {
  const database = await openDatabase(target);
  const lost = (await missing(database, told)).length;
  await database.close();
  return lost;
}

/** The control, on a copy that nobody needs any more: one acknowledged row less has to be found missing. */
async function comparisonIsBlind(target: Pick<Stage, "dataDir" | "env">, told: readonly Acknowledged[]) {
  const database = await openDatabase(target);
  const [one] = told as [Acknowledged];
  await database.rows("delete from response where attempt_id = ? and key = ?", one.attempt, one.key);
  const found = (await missing(database, told)).length;
  await database.close();
  return found !== 1;
}
