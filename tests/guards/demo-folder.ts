import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Program, type ProgramOptions, startProgram } from "../setup/program";

let seeded: Promise<string> | undefined;

/** A folder that a demo has filled once a run; every measure gets a copy of its own. */
async function seededFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "academy-guards-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await (await startProgram({ dataDir: folder })).stop();
  return folder;
}

/** Starts a demo on its own copy of the filled folder; the copy goes when it stops. */
export async function startDemo(options: Omit<ProgramOptions, "dataDir"> = {}): Promise<Program> {
  seeded ??= seededFolder();
  const dataDir = mkdtempSync(join(tmpdir(), "academy-guard-"));
  cpSync(await seeded, dataDir, { recursive: true });
  const program = await startProgram({ ...options, dataDir });
  return {
    ...program,
    async stop(kill) {
      const code = await program.stop(kill);
      rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}
