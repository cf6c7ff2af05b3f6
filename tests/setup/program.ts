import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layDemoProvince } from "./demo-province";

export interface Program {
  /** Origin, without a slash at the end. */
  url: string;
  pid: number;
  dataDir: string;
  child: ChildProcess;
  /** What it wrote on standard error so far (its log). */
  log(): string;
  /** SIGTERM, then waits; resolves with the exit status. `kill` sends SIGKILL. */
  stop(kill?: boolean): Promise<number | null>;
}

export interface ProgramOptions {
  env?: Record<string, string>;
  /** Folder to use and leave; a temporary one that goes with the program otherwise. */
  dataDir?: string;
  mode?: "demo" | "serve";
  nodeArgs?: string[];
}

/** Starts the built program on a free port and waits for its Ready line. Throws with its log when it does not come. */
export async function startProgram({
  env = {},
  dataDir,
  mode = "demo",
  nodeArgs = [],
}: ProgramOptions = {}): Promise<Program> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), "academy-data-"));
  // Another database or another day wants a province of its own.
  if (!dataDir && mode === "demo" && env.DATABASE_URL === undefined && env.CLOCK_OFFSET_MS === undefined)
    await layDemoProvince(folder, async (filling, on) => (await startProgram({ dataDir: filling, env: on })).stop());
  const child = spawn("sh", ["scripts/program.sh", ...nodeArgs], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      ACADEMY_MODE: mode,
      PORT: "0",
      DATA_DIR: folder,
      DATABASE_FILE: "",
      LOG_LEVEL: "warn",
      VITEST: "",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  child.stderr?.on("data", (part) => {
    log = (log + part).slice(-200_000);
  });
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const url = await new Promise<string>((resolve, reject) => {
    let out = "";
    child.stdout?.on("data", (part) => {
      out += part;
      const ready = /^Ready (\S+)$/m.exec(out);
      if (ready) resolve(ready[1] as string);
    });
    void exited.then((code) => reject(new Error(`the program ended with ${code} before it was ready:\n${log}`)));
  });
  return {
    url,
    pid: child.pid as number,
    dataDir: folder,
    child,
    log: () => log,
    async stop(kill = false) {
      child.kill(kill ? "SIGKILL" : "SIGTERM");
      const code = await exited;
      if (!dataDir) rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

/** Resident memory of a process in MB, from /proc. */
export function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}
