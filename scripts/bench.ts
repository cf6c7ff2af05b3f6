/**
 * npm run bench: the figures of "Speed", on a demo province plus 10,000 people, each beside its ceiling from the same run.
 * `-- --json` one JSON line each; `-- NAME…` only those; `-- growth` alone measures pages at 1 k to 1 M people.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measurement } from "../tests/load/measurement";

process.chdir(new URL("..", import.meta.url).pathname);
const args = process.argv.slice(2);
const json = args.includes("--json");
const NAMES = [
  "save.durable",
  "page.room",
  "page.lesson",
  "page.home",
  "signin",
  "certificate.pdf",
  "verify.json",
  "journey",
  "memory.loaded",
  "start.warm",
  "page.weight",
  "search",
  "search.page",
  "import",
  "qualification",
  "event.signups",
  "checkin.desk",
  "events.feed",
  "events.calendar",
  "awards.assignment",
  "awards.stability",
  "notice.page",
];
/** Measured in a folder of its own, filled as the figure wants it, or without any. */
const APART = new Set([
  ...["search", "search.page", "import", "qualification", "event.signups", "checkin.desk"],
  ...["events.feed", "events.calendar", "awards.assignment", "awards.stability", "notice.page"],
]);
if (args.includes("--help")) {
  console.log(`npm run bench [-- --json] [-- NAME… | growth]\nnames: ${NAMES.join(" ")} growth`);
  process.exit(0);
}
const wanted = args.filter((arg) => !arg.startsWith("--"));
const unknown = wanted.filter((name) => !NAMES.includes(name) && name !== "growth");
if (unknown.length > 0) {
  console.error(`unknown figure ${unknown.join(", ")}; figures are ${NAMES.join(" ")} growth`);
  process.exit(1);
}
if (spawnSync(process.execPath, ["scripts/ensure.mjs", "build"], { stdio: "inherit" }).status !== 0) process.exit(1);

const folder = mkdtempSync(join(tmpdir(), "academy-bench-"));
process.env.DATA_DIR = folder;
process.env.ACADEMY_MODE = "test";
const seconds = Number(process.env.BENCH_SECONDS ?? 5);

const { startProgram } = await import("../tests/setup/program");
const { print } = await import("../tests/load/measurement");
const { certificatePdf, memoryLoaded, pageHome, pageLesson, pageRoom, pageWeight, verifyJson } = await import(
  "../tests/load/page-measures"
);
const { journey, saveDurable } = await import("../tests/load/exam-measures");
const { signin } = await import("../tests/load/sign-in-measure");
const { prepareStage } = await import("../tests/load/stage");

const results: Measurement[] = [];
const has = (name: string) => wanted.length === 0 || wanted.includes(name);
const say = (measured: Measurement) => {
  results.push(measured);
  print(measured, json);
};

if (wanted.includes("growth")) {
  const { growth } = await import("../tests/load/growth");
  say(await growth(folder));
} else {
  if (NAMES.some((name) => has(name) && !APART.has(name))) await onTheStage();
  if (has("import")) say(await (await import("../tests/load/import-measure")).importFirms(folder));
  if (has("qualification")) say(await (await import("../tests/load/qualification-measure")).qualification(folder));
  if (has("checkin.desk")) say(await (await import("../tests/load/check-in-measure")).checkInDesk(folder));
  if (has("event.signups")) say(await (await import("../tests/load/sign-up-measure")).signUps(folder));
  if (has("search")) say(await (await import("../tests/load/search-measure")).search(folder));
  if (has("search.page")) say(await (await import("../tests/load/search-page-measure")).searchPage(folder));
  if (has("awards.stability")) say((await import("../tests/load/stability-measure")).awardsStability());
  if (has("events.feed") || has("events.calendar"))
    for (const measured of await (await import("../tests/load/event-measure")).events(folder))
      if (has(measured.name)) say(measured);
  if (has("notice.page")) say(await (await import("../tests/load/notice-measure")).noticePage(folder));
  if (has("awards.assignment")) say((await import("../tests/load/assignment-measure")).assignment());
}
rmSync(folder, { recursive: true, force: true });
process.exit(results.every((r) => r.ok) ? 0 : 1);

/** Everything that is measured on the demo province with 10,000 people more. */
async function onTheStage(): Promise<void> {
  const bare = await startBare();
  const stageFacts = await prepareStage(folder, 10_000);
  const program = await startProgram({ dataDir: folder });
  const stage = { ...stageFacts, url: program.url, pid: program.pid, bare: bare.url, seconds };
  const of: Record<string, () => Promise<Measurement>> = {
    "page.home": () => pageHome(stage),
    "page.lesson": () => pageLesson(stage),
    "page.room": () => pageRoom(stage),
    "verify.json": () => verifyJson(stage),
    "certificate.pdf": () => certificatePdf(stage),
    "save.durable": () => saveDurable(stage),
    journey: () => journey(stage),
    signin: () => signin(stage),
    "page.weight": () => pageWeight(stage),
    "memory.loaded": () => memoryLoaded(stage),
  };
  for (const [name, measure] of Object.entries(of)) if (has(name)) say(await measure());
  await program.stop();
  bare.child.kill();
  if (has("start.warm")) say(await startWarm());
}

function startBare(): Promise<{ url: string; child: ReturnType<typeof spawn> }> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/load/ceilings.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (part) => {
      const ready = /Ready (\S+)/.exec(String(part));
      if (ready) resolve({ url: ready[1] as string, child });
    });
    child.once("exit", (code) => reject(new Error(`the bare server ended with ${code}`)));
  });
}

/** The second `npm start`, from the command to its Ready line. */
async function startWarm(): Promise<Measurement> {
  const times: number[] = [];
  const data = join(folder, "warm");
  for (let i = 0; i < 4; i++) {
    const began = performance.now();
    const child = spawn("npm", ["start"], {
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, DATA_DIR: data, PORT: "0", ACADEMY_MODE: "" },
    });
    await new Promise<void>((resolve) =>
      child.stdout?.on("data", (part) => /^Ready /m.test(String(part)) && resolve()),
    );
    times.push(performance.now() - began);
    child.kill("SIGTERM");
    await new Promise((resolve) => child.once("exit", resolve));
  }
  const value = (times.slice(1).sort((a, b) => a - b)[1] as number) / 1000;
  return { name: "start.warm", value, unit: "s", samples: 3, target: "<= 3 s", ok: value <= 3 };
}
