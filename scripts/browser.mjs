/** A browser for end-to-end tests: one on PATH, else Debian's package where we may install it, else Playwright's own. */
import { spawnSync } from "node:child_process";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const onPath = () => {
  for (const name of NAMES) {
    const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
    if (found.status === 0) return found.stdout.trim();
  }
  return undefined;
};

const hasChinese = () => spawnSync("sh", ["-c", "fc-list :lang=zh 2>/dev/null | grep -q ."]).status === 0;

/** Path of a browser, installing one if need be; undefined when none can be had here. */
export function ensureBrowser() {
  const found = onPath();
  const mayInstall = process.getuid?.() === 0 && spawnSync("sh", ["-c", "command -v apt-get"]).status === 0;
  if ((!found || !hasChinese()) && mayInstall) {
    process.stderr.write("Installing a browser and Chinese fonts (Debian)…\n");
    const quiet = {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    spawnSync("apt-get", ["update", "-qq"], quiet);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"], quiet);
  }
  const browser = onPath();
  if (browser) return browser;
  if (spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "ignore" }).status !== 0) return undefined;
  const own = spawnSync(
    process.execPath,
    ["-e", "console.log(require('@playwright/test').chromium.executablePath())"],
    {
      encoding: "utf8",
    },
  );
  return own.status === 0 ? own.stdout.trim() : undefined;
}
