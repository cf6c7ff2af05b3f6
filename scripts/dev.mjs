/** npm run dev: builds, serves the demo, and does both again after each change of a source. */
import { spawn, spawnSync } from "node:child_process";
import { watch } from "node:fs";

process.chdir(new URL("..", import.meta.url).pathname);
if (process.argv.includes("--help")) {
  console.log(
    "npm run dev: builds and serves the demo province, again after each change (PORT, DATA_DIR as npm start)",
  );
  process.exit(0);
}
if (spawnSync(process.execPath, ["scripts/ensure.mjs"], { stdio: "inherit" }).status !== 0) process.exit(1);

let server;
let due;
function restart() {
  server?.kill("SIGTERM");
  if (spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" }).status !== 0) return;
  server = spawn(process.execPath, ["--enable-source-maps", "scripts/serve.mjs"], {
    stdio: "inherit",
    env: { ...process.env, ACADEMY_MODE: "demo", NODE_ENV: "production" },
  });
}
for (const folder of ["app", "db", "content"]) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(due);
    due = setTimeout(restart, 200);
  });
}
process.on("SIGINT", () => {
  server?.kill("SIGTERM");
  process.exit(0);
});
restart();
