/** Whether what is installed and built still fits the sources: newest change of a source against a stamp. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";

const SOURCES = [
  "app",
  "db",
  "scripts",
  "server.ts",
  "package-lock.json",
  "remix.config.js",
  "vite.config.ts",
  "tsconfig.json",
];
const BUILD_STAMP = "build/stamp";
const INSTALL_STAMP = "node_modules/.academy-stamp";

/** Names, sizes and times of every source: quick, and changed by any edit, addition or removal. */
function fingerprint() {
  const hash = createHash("sha256");
  const visit = (path) => {
    const stat = statSync(path);
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) visit(`${path}/${name}`);
    else if (!/\.test\.tsx?$/.test(path)) hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const source of SOURCES) if (existsSync(source)) visit(source);
  return hash.digest("hex");
}

const lockHash = () => createHash("sha256").update(readFileSync("package-lock.json")).digest("hex") + process.version;
const read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : "");

export const isBuildStale = () => read(BUILD_STAMP) !== fingerprint();
export const stampBuild = () => writeFileSync(BUILD_STAMP, fingerprint());

/** Whether npm's own record of what it installed (by hand, say) names every package of the lock that is not for another platform. */
function isInstalledByHand() {
  const record = read("node_modules/.package-lock.json");
  if (!record || !existsSync("node_modules/.bin/tsx")) return false;
  const installed = JSON.parse(record).packages;
  const wanted = Object.entries(JSON.parse(readFileSync("package-lock.json", "utf8")).packages);
  return wanted.every(([path, { version, optional }]) => !path || optional || installed[path]?.version === version);
}

export const isInstallStale = () => read(INSTALL_STAMP) !== lockHash() && !isInstalledByHand();
export const stampInstall = () => {
  mkdirSync("node_modules", { recursive: true });
  writeFileSync(INSTALL_STAMP, lockHash());
};
