import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Test files whose outcome can depend on the database: they, or the modules they test, import one of ours. */
export function filesThatTouchTheDatabase() {
  const files = ["app", "db", "tests"].flatMap((root) =>
    readdirSync(root, { recursive: true })
      .map((name) => join(root, String(name)))
      .filter((name) => /\.test\.tsx?$/.test(name) && !name.startsWith("tests/e2e")),
  );
  return files.filter((file) =>
    /from "(@db\/|.*\.server"|\.\.?\/(client|transact|tables))|import\(".*(\.server|@db\/)/.test(
      readFileSync(file, "utf8"),
    ),
  );
}
