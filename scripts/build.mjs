/** Builds the islands, then the pages and the server, into build/. Prints one line; exits non-zero when it cannot. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { stampBuild } from "./staleness.mjs";

process.chdir(new URL("..", import.meta.url).pathname);
const started = Date.now();

const vite = spawnSync("node_modules/.bin/remix", ["vite:build"], {
  stdio: ["ignore", "pipe", "pipe"],
  env: { ...process.env, NODE_ENV: "production" },
});
if (vite.status !== 0) {
  process.stderr.write(`${vite.stdout}${vite.stderr}`);
  process.exit(1);
}

const out = "build/client/assets";
mkdirSync(out, { recursive: true });
// Pages are not hydrated (docs/decisions): the page modules that Remix builds for browsers are not served.
for (const file of readdirSync(out)) if (file.endsWith(".js")) rmSync(`${out}/${file}`);
rmSync("build/client/.vite", { recursive: true, force: true });
const islands = readdirSync("app/islands").filter((file) => /^[a-z-]+\.ts$/.test(file));
const result = await build({
  entryPoints: islands.map((file) => `app/islands/${file}`),
  outdir: out,
  entryNames: "island-[name]-[hash]",
  bundle: true,
  format: "esm",
  target: ["es2019", "chrome80", "safari13"], // WeChat's browser on older phones
  supported: { destructuring: true }, // Safari 13 fails a corner of it that esbuild cannot rewrite and nobody here uses
  minify: true,
  metafile: true,
  logLevel: "error",
});
const manifest = {};
for (const [file, { entryPoint }] of Object.entries(result.metafile.outputs)) {
  if (entryPoint)
    manifest[entryPoint.replace(/^app\/islands\/|\.ts$/g, "")] = `/${file.replace(/^build\/client\//, "")}`;
}
writeFileSync("build/client/islands.json", JSON.stringify(manifest));

// The service worker and the icon keep their addresses.
rmSync("build/client/static", { recursive: true, force: true });
if (existsSync("app/static")) cpSync("app/static", "build/client/static", { recursive: true });
if (existsSync("app/service-worker/worker.ts")) {
  await build({
    entryPoints: ["app/service-worker/worker.ts"],
    outfile: "build/client/static/service-worker.js.tmp",
    bundle: true,
    format: "iife",
    target: ["es2019"],
    minify: true,
    logLevel: "error",
  });
  renameSync("build/client/static/service-worker.js.tmp", "build/client/static/service-worker.js");
}
// Work that takes seconds of one core is done beside the server, in threads of their own.
await build({
  entryPoints: ["app/flows/awards/decision/diagnose-worker.ts"],
  outfile: "build/server/diagnose-worker.js",
  bundle: true,
  platform: "node",
  format: "esm",
  target: ["node20"],
  logLevel: "error",
});
stampBuild();
console.log(`built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
