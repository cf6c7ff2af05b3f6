/** Installs what is missing and, with `build`, builds what is stale. Needs Node and npm only; prints a line for each thing it does. */
import { spawnSync } from "node:child_process";
import { isBuildStale, isInstallStale, stampInstall } from "./staleness.mjs";

process.chdir(new URL("..", import.meta.url).pathname);

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed, this is ${process.version}`);
  process.exit(1);
}

function run(what, command, args) {
  process.stderr.write(`${what}…\n`);
  const done = spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
  if (done.status !== 0) {
    console.error(`${what}: failed`);
    process.exit(1);
  }
}

if (isInstallStale()) {
  run("Installing packages", "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  stampInstall();
}
if (process.argv.includes("build") && isBuildStale()) run("Building", process.execPath, ["scripts/build.mjs"]);
