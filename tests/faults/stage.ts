import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startPostgres } from "../../scripts/postgres.mjs";
import { withDatabase } from "../setup/global";
import { startProgram } from "../setup/program";

/** One of the crowd, signed in on two devices. Cookies are whole `name=value` pairs. */
export interface StagePerson {
  personId: string;
  name: string;
  cookie: string;
  otherCookie: string;
}

/** A filled database of a measure's own, and what a program needs in its environment to run on it. */
export interface Stage {
  dialect: Dialect;
  people: StagePerson[];
  dataDir: string;
  env: Record<string, string>;
}
export type Dialect = "sqlite" | "postgresql";

const PEOPLE = 400;
const folders: string[] = [];

/** A temporary folder that goes with the run. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `academy-faults-${name}-`));
  folders.push(folder);
  return folder;
}

/** Runs a script of ours beside the program, with so many seconds to end; resolves with what it printed. */
export function runScript(args: string[], env: Record<string, string>, seconds = 600): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", ...args], {
    env: { ...process.env, DATABASE_FILE: "", DATABASE_URL: "", VITEST: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let errors = "";
  child.stdout.on("data", (part) => {
    out += part;
  });
  child.stderr.on("data", (part) => {
    errors = (errors + part).slice(-8000);
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), seconds * 1000);
  return new Promise((resolve, reject) =>
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(out);
      else reject(new Error(`${args.join(" ")} ended with ${code ?? signal}:\n${out.slice(-4000)}\n${errors}`));
    }),
  );
}

interface Template {
  people: StagePerson[];
  dataDir: string;
  env: Record<string, string>;
}

/** The demo province with a crowd, made once a run on each database and copied for each measure. */
async function fill(env: Record<string, string>): Promise<Template> {
  const dataDir = temporaryFolder("template");
  await (await startProgram({ dataDir, env: { DATABASE_URL: "", ...env } })).stop();
  const out = await runScript(["tests/faults/stage-people.ts", String(PEOPLE)], { DATA_DIR: dataDir, ...env });
  const people = JSON.parse(/^PEOPLE (.*)$/m.exec(out)?.[1] ?? "[]") as StagePerson[];
  if (people.length !== PEOPLE) throw new Error("the stage has no people");
  return { people, dataDir, env };
}

let sqlite: Promise<Template> | undefined;
let server: ReturnType<typeof startPostgres> | undefined;
let postgres: Promise<Template> | undefined;
let databases = 0;

/** The PostgreSQL server of this run, started at first use. */
const postgresServer = () => {
  server ??= startPostgres();
  return server;
};

async function onServer(query: string): Promise<void> {
  const client = new pg.Client({ connectionString: (await postgresServer()).url });
  await client.connect();
  try {
    await client.query(query);
  } finally {
    await client.end();
  }
}

/** The address of a new PostgreSQL database: empty, or a copy of `template`. */
export async function newPostgresDatabase(template?: string): Promise<string> {
  const name = `faults_${++databases}`;
  await onServer(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ""}`);
  return withDatabase((await postgresServer()).url, name);
}

/** A stage of its own for a measure: SQLite in `dataDir` (a new folder unless given), or a PostgreSQL database. */
export async function newStage(dialect: Dialect, dataDir = temporaryFolder("stage")): Promise<Stage> {
  if (dialect === "sqlite") {
    sqlite ??= fill({});
    const template = await sqlite;
    cpSync(template.dataDir, dataDir, { recursive: true });
    return { dialect, people: template.people, dataDir, env: { DATABASE_URL: "" } };
  }
  postgres ??= newPostgresDatabase().then((url) => fill({ DATABASE_URL: url }));
  const template = await postgres;
  cpSync(template.dataDir, dataDir, { recursive: true });
  const name = new URL(template.env.DATABASE_URL as string).pathname.slice(1);
  return { dialect, people: template.people, dataDir, env: { DATABASE_URL: await newPostgresDatabase(name) } };
}

/** Starts the built program on a stage, as in `npm start`. */
export const startOn = (stage: Pick<Stage, "dataDir" | "env">, env: Record<string, string> = {}) =>
  startProgram({ dataDir: stage.dataDir, env: { ...stage.env, ...env } });

/** Ends what the stages started and removes what they made. */
export async function leaveStages(): Promise<void> {
  await (await server?.catch(() => undefined))?.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
