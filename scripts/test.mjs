/**
 * npm test: everything that must hold, in order, with progress; the last line is `N passed, N failed` (and `, N skipped`).
 * A part that cannot run here says so by name: failed in CI (CI=true), skipped elsewhere. `npm test -- unit e2e` runs some parts.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

process.chdir(new URL("..", import.meta.url).pathname);
const asked = process.argv.slice(2);
const PARTS = ["format", "types", "unit", "postgresql", "faults", "guards", "e2e"];
if (asked.includes("--help")) {
  console.log(`npm test [-- PART…]: installs what is missing, then runs ${PARTS.join(", ")}`);
  process.exit(0);
}
const unknown = asked.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  console.error(`unknown part ${unknown.join(", ")}; parts are ${PARTS.join(", ")}`);
  process.exit(1);
}

const ensured = spawnSync(process.execPath, ["scripts/ensure.mjs", "build"], { stdio: "inherit" });
if (ensured.status !== 0) {
  console.log("0 passed, 1 failed");
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), "academy-run-"));
const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, by name, said once more at the end: it is far up by then. */
const failures = [];
const started = Date.now();
const add = (counts) => {
  for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
};

function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } });
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

async function once(command, args) {
  if ((await run(command, args)) === 0) return { passed: 1 };
  failures.push([command, ...args].join(" "));
  return { failed: 1 };
}

/** The first line of a failure and where in its file it stands: of a run on another machine, often all that is left. */
function whyIn(message, file) {
  if (!message) return "";
  const place = message.split("\n").find((line) => line.includes(file));
  const line = place ? ` (line ${/:(\d+):\d+\)?$/.exec(place)?.[1] ?? "?"})` : "";
  return ` — ${message.split("\n", 1)[0].slice(0, 300)}${line}`;
}

async function vitest(name, args, env) {
  const report = join(folder, `${name}.json`);
  const code = await run(
    "node_modules/.bin/vitest",
    ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`, ...args],
    env,
  );
  let counts;
  try {
    const json = JSON.parse(readFileSync(report, "utf8"));
    counts = { passed: json.numPassedTests, failed: json.numFailedTests, skipped: json.numPendingTests };
    for (const file of json.testResults) {
      for (const test of file.assertionResults)
        if (test.status === "failed")
          failures.push(`${name}: ${test.fullName}${whyIn(test.failureMessages?.[0], file.name)}`);
      if (file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"))
        failures.push(`${name}: ${file.name}${whyIn(file.message, file.name)}`);
    }
  } catch {
    counts = { failed: 1 };
  }
  // A file that cannot even be loaded has no tests to count.
  if (code !== 0 && !counts.failed) counts.failed = 1;
  return counts;
}

/** Lines `{name, value, target, ok}` of a measuring script in its short form. */
async function measures(script) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", `scripts/${script}.ts`, "--short", "--json"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let out = "";
    child.stdout.on("data", (part) => {
      out += part;
      process.stdout.write(part);
    });
    child.once("exit", (code) => {
      const lines = out.split("\n").flatMap((line) => {
        try {
          const parsed = JSON.parse(line);
          return typeof parsed.name === "string" ? [parsed] : [];
        } catch {
          return [];
        }
      });
      const failed = lines.filter((line) => line.ok === false).length;
      for (const line of lines) if (line.ok === false) failures.push(JSON.stringify(line));
      resolve({ passed: lines.length - failed, failed: code !== 0 && failed === 0 ? 1 : failed });
    });
  });
}

/** Titles of what did not pass in Playwright's nested report. */
const failedSpecs = (suites = [], above = "") =>
  suites.flatMap((suite) => {
    const path = above ? `${above} › ${suite.title}` : suite.title;
    const here = (suite.specs ?? []).filter((spec) => !spec.ok).map((spec) => `${path} › ${spec.title}`);
    return [...here, ...failedSpecs(suite.suites, path)];
  });

let server;
/** One PostgreSQL for all parts that need it, started by the first; power cuts are measured on servers of their own (faults). */
async function postgres() {
  const { startPostgres } = await import("./postgres.mjs");
  server ??= await startPostgres({ durable: false });
  return server;
}

const parts = {
  format: async () => {
    const [written, used] = await Promise.all([
      once("node_modules/.bin/biome", ["ci", "--diagnostic-level=error", "."]),
      // What nobody uses: files, packages, exports.
      once("node_modules/.bin/knip", ["--include", "files,dependencies,unlisted,unresolved,exports,types"]),
    ]);
    return { passed: (written.passed ?? 0) + (used.passed ?? 0), failed: (written.failed ?? 0) + (used.failed ?? 0) };
  },
  types: () => once("node_modules/.bin/tsc", ["--noEmit", "-p", "."]),
  unit: () => vitest("sqlite", []),
  postgresql: async () => {
    const { filesThatTouchTheDatabase } = await import("./database-tests.mjs");
    return vitest("postgresql", filesThatTouchTheDatabase(), { DATABASE_URL: (await postgres()).url });
  },
  faults: () => measures("faults"),
  guards: () => measures("guards"),
  e2e: async () => {
    const { ensureBrowser } = await import("./browser.mjs");
    const browser = ensureBrowser();
    if (!browser) throw new Error("no browser here");
    const report = join(folder, "e2e.json");
    const database = await postgres().catch((error) => {
      console.log(`journeys on PostgreSQL cannot run here: ${error.message}`);
      return { url: "" };
    });
    const code = await run("node_modules/.bin/playwright", ["test", "--reporter=line,json"], {
      BROWSER_PATH: browser,
      E2E_DATABASE_URL: database.url,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    const { stats, suites } = JSON.parse(readFileSync(report, "utf8"));
    failures.push(...failedSpecs(suites).map((title) => `e2e: ${title}`));
    const failed =
      stats.unexpected + (stats.expected + stats.flaky === 0 || (code !== 0 && stats.unexpected === 0) ? 1 : 0);
    // What did not run is not what passed: in CI it counts as failed, like a part that cannot run.
    const skipped = process.env.CI === "true" ? { failed: failed + stats.skipped } : { failed, skipped: stats.skipped };
    return { passed: stats.expected + stats.flaky, ...skipped };
  },
};

for (const part of PARTS) {
  if (asked.length > 0 && !asked.includes(part)) continue;
  const began = Date.now();
  console.log(`\n== ${part}`);
  let counts;
  try {
    counts = await parts[part]();
  } catch (error) {
    const outcome = process.env.CI === "true" ? "failed" : "skipped";
    console.log(`${part} cannot run here: ${error.message} (${outcome})`);
    counts = { [outcome]: 1 };
  }
  add(counts);
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  console.log(`== ${part}: ${counts.passed ?? 0} passed, ${counts.failed ?? 0} failed, ${seconds} s`);
}

await server?.stop();
rmSync(folder, { recursive: true, force: true });
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`\n${((Date.now() - started) / 60_000).toFixed(1)} min`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
