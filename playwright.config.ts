import { defineConfig } from "@playwright/test";

const browser = process.env.BROWSER_PATH ?? "/usr/bin/chromium";
const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Real Chromium against the built program; each spec starts its own (tests/setup/program.ts). */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/setup/demo-folder.ts",
  timeout: 180_000,
  // Two cores. Files begin in the order of their names: the long walks over every page first, so that nobody waits for one at the end.
  workers: 2,
  forbidOnly: true,
  use: {
    // A phone; what is about a desk says so.
    viewport: { width: 390, height: 844 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    launchOptions: { executablePath: browser, args: [...flags, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])] },
  },
});
