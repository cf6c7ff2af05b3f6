import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test("arrows point down and there are no cycles", () => {
  const run = spawnSync("node_modules/.bin/depcruise", ["app", "db", "server.ts", "--output-type", "err"], {
    encoding: "utf8",
  });
  expect(run.status, run.stdout + run.stderr).toBe(0);
}, 120_000);
