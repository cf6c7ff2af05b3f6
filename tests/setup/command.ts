import { spawn } from "node:child_process";

export interface CommandResult {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a command of the checkout to its end; at most a minute. `DATA_DIR` and the like come in `env`. */
export function runCommand(command: string, args: string[], env: Record<string, string> = {}): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, DATABASE_FILE: "", VITEST: "", LOG_LEVEL: "warn", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 60_000,
    });
    const result = { out: "", err: "" };
    // A character may come in two parts.
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8");
    child.stdout.on("data", (part) => {
      result.out += part;
    });
    child.stderr.on("data", (part) => {
      result.err += part;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, ...result }));
  });
}

/** `npm run NAME -- ARG…` without npm's own start, which costs half a second each. */
export const runScript = (name: string, args: string[], env: Record<string, string> = {}): Promise<CommandResult> =>
  runCommand(process.execPath, ["scripts/run.mjs", name, ...args], env);
