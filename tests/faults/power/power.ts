import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { seeded } from "../seeded";
import { type Op, type PowerCut, parseOps, powerCuts } from "./states";

export interface PowerResult {
  states: number;
  /** States in which an acknowledged row was missing or the file was damaged. */
  lost: number;
  /** The same for the control run with `synchronous=NORMAL`. */
  controlLost: number;
}

/** Records a run, rebuilds what power cuts at random moments would leave, and opens each. */
export function power(states: number, seed: number): PowerResult {
  const shim = compile();
  const lost = count(record(shim, "workload"), states, seed);
  const controlLost = count(record(shim, "control"), Math.min(states, 300), seed);
  rmSync(join(shim, ".."), { recursive: true, force: true });
  return { states, lost, controlLost };
}

function compile(): string {
  const folder = mkdtempSync(join(tmpdir(), "academy-power-"));
  const shim = join(folder, "record.so");
  const made = spawnSync(
    "cc",
    ["-shared", "-fPIC", "-O2", "-o", shim, "tests/faults/power/record.c", "-ldl", "-lpthread"],
    { encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`no C compiler for the recording shim: ${made.stderr || made.error?.message}`);
  return shim;
}

function record(shim: string, program: "workload" | "control"): Op[] {
  const folder = mkdtempSync(join(tmpdir(), "academy-power-run-"));
  const data = join(folder, "data");
  mkdirSync(data);
  const log = join(folder, "ops.bin");
  const run = spawnSync(process.execPath, ["--import", "tsx", `tests/faults/power/${program}.ts`, "400"], {
    encoding: "utf8",
    env: {
      ...process.env,
      DATABASE_URL: "",
      DATABASE_FILE: "",
      DATA_DIR: data,
      LD_PRELOAD: shim,
      POWER_LOG: log,
      POWER_DIR: data,
    },
  });
  if (run.status !== 0) throw new Error(`the recorded run failed: ${run.stderr}`);
  const ops = parseOps(readFileSync(log));
  rmSync(folder, { recursive: true, force: true });
  if (!ops.some(({ op }) => op === "A") || !ops.some(({ op, file }) => op === "S" && file === 2)) {
    if (program === "workload") throw new Error("the recording holds no acknowledgement or no sync of the log");
  }
  return ops;
}

function count(ops: Op[], states: number, seed: number): number {
  const random = seeded(seed);
  const first = ops.findIndex(({ op }) => op === "A");
  const cuts = Array.from({ length: states }, () => first + 1 + Math.floor(random() * (ops.length - first - 1))).sort(
    (a, b) => a - b,
  );
  const folder = mkdtempSync(join(tmpdir(), "academy-power-state-"));
  let lost = 0;
  for (const cut of powerCuts(ops, cuts, random)) if (!holds(folder, cut)) lost++;
  rmSync(folder, { recursive: true, force: true });
  return lost;
}

/** Whether a state opens whole and holds every acknowledged row with its ledger entry. */
function holds(folder: string, { database, wal, acknowledged }: PowerCut): boolean {
  const file = join(folder, "academy.sqlite");
  rmSync(`${file}-shm`, { force: true });
  writeFileSync(file, database);
  writeFileSync(`${file}-wal`, wal);
  const connection = new Sqlite(file);
  try {
    if (connection.pragma("integrity_check", { simple: true }) !== "ok") return false;
    const keys = new Set(connection.prepare("select key from setting").pluck().all());
    const entries = new Set(connection.prepare("select subject_id from ledger_entry").pluck().all());
    return acknowledged.every((key) => keys.has(key) && entries.has(key));
  } catch {
    return false;
  } finally {
    connection.close();
  }
}
