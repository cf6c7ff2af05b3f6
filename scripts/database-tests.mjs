import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Start programs on databases of their own choice, and look into SQLite's file. */
const CHOOSE_THEIR_OWN = new Set(["tests/contract/front.test.ts", "tests/contract/serve.test.ts"]);

/**
 * Test files whose outcome can depend on the database: they, or the modules they test, import one of ours, or they ask a
 * program that runs on the database of this run.
 */
export function filesThatTouchTheDatabase() {
  const files = ["app", "db", "tests"].flatMap((root) =>
    readdirSync(root, { recursive: true })
      .map((name) => join(root, String(name)))
      .filter((name) => /\.test\.tsx?$/.test(name) && !name.startsWith("tests/e2e")),
  );
  return files.filter(
    (file) =>
      !CHOOSE_THEIR_OWN.has(file) &&
      /from "(@db\/|.*\.server"|\.\.?\/(client|transact|tables))|import\(".*(\.server|@db\/)|from "\.\.\/setup\/program"/.test(
        readFileSync(file, "utf8"),
      ),
  );
}
