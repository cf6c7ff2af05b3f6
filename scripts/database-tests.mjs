import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Start programs on databases of their own choice, and look into SQLite's file. */
const CHOOSE_THEIR_OWN = new Set(["tests/contract/front.test.ts", "tests/contract/serve.test.ts"]);

/** What opens the database of a run, or starts a program that does. */
const OPENS_IT =
  /^(db\/(client|archive|snapshot|migrate|postgres)\.server\.ts|db\/tables\.ts|tests\/setup\/(program|command|tamper)\.ts)$/;

/**
 * Test files whose outcome can depend on the database: those from which imports lead, over however many files, to what opens it.
 * The outcome of the others is the same on each.
 */
export function filesThatTouchTheDatabase() {
  const files = ["app", "db", "tests"].flatMap((root) =>
    readdirSync(root, { recursive: true })
      .map((name) => join(root, String(name)))
      .filter((name) => /\.test\.tsx?$/.test(name) && !name.startsWith("tests/e2e")),
  );
  return files.filter(
    (file) => !CHOOSE_THEIR_OWN.has(file) && [...reachedFrom(file)].some((one) => OPENS_IT.test(one)),
  );
}

/** The file and every file of ours that it imports, at once or later, straight or through others. */
function reachedFrom(file) {
  const reached = new Set([file]);
  for (const one of reached) for (const next of importsOf(one)) reached.add(next);
  return reached;
}

const known = new Map();
function importsOf(file) {
  if (!known.has(file)) {
    const names = [
      ...readFileSync(file, "utf8")
        .replace(/^(im|ex)port type [^;]*;/gm, "")
        .matchAll(/(?:from|import|import\()\s*"([^"]+)"/g),
    ].map(([, name]) => name);
    known.set(
      file,
      names.flatMap((name) => fileOf(name, file) ?? []),
    );
  }
  return known.get(file);
}

/** The file of ours that an import names, or undefined for a package and for what is no code. */
function fileOf(name, from) {
  const path = name.startsWith("~/")
    ? join("app", name.slice(2))
    : name.startsWith("@db/")
      ? join("db", name.slice(4))
      : name.startsWith(".")
        ? join(dirname(from), name)
        : undefined;
  if (path === undefined) return undefined;
  return [path, `${path}.ts`, `${path}.tsx`, join(path, "index.ts")].find(
    (one) => /\.(tsx?|mjs|cjs)$/.test(one) && existsSync(one),
  );
}
