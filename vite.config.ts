import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vitest/config";
import remixConfig from "./remix.config.js";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: process.env.VITEST ? [] : [remix(remixConfig)],
  resolve: { alias: { "~": at("./app"), "@db": at("./db") } },
  build: { target: "es2022", assetsInlineLimit: 0 },
  server: { hmr: false },
  test: {
    environment: "node",
    include: ["app/**/*.test.{ts,tsx}", "db/**/*.test.ts", "scripts/**/*.test.ts", "tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**", "node_modules/**"],
    setupFiles: ["tests/setup/database.ts"],
    globalSetup: ["tests/setup/global.ts"],
    pool: "forks",
    // One more than there are cores: many files wait for a clock, a disk or a program that they started.
    maxWorkers: Math.max(2, cpus().length) + 1,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
