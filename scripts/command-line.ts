import { existsSync } from "node:fs";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { reasonLine } from "../app/kernel/errors";

/** Ends the command: one line on standard error, status 1. */
export function fail(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/**
 * What was typed after the command's name. `--help` prints `help` and ends with 0; an unknown option, or another number of
 * words than `words`, prints it after one line that says so and ends with 1.
 */
export function readArguments(
  help: string,
  words: { least: number; most: number },
  options: ParseArgsConfig["options"] = {},
) {
  const typed = process.argv.slice(2);
  if (typed.includes("--help")) {
    process.stdout.write(`${help}\n`);
    process.exit(0);
  }
  try {
    const { values, positionals } = parseArgs({ args: typed, options, allowPositionals: true });
    if (positionals.length < words.least) throw new Error("something is missing");
    if (positionals.length > words.most) throw new Error(`not understood: ${positionals.slice(words.most).join(" ")}`);
    return { values: values as Record<string, string | undefined>, words: positionals };
  } catch (error) {
    return fail(`${reasonLine(error)}\n${help}`);
  }
}

/** For commands on what is there: a database that the program has never been started on is told, not made. */
export async function requireDatabase(): Promise<void> {
  const { databaseFile, rows } = await import("../db/client.server");
  const { dialect } = await import("../db/tables");
  if (dialect === "sqlite") {
    if (!existsSync(databaseFile())) fail(`no database at ${databaseFile()}: set DATA_DIR or DATABASE_URL`);
    return;
  }
  const { sql } = await import("drizzle-orm");
  try {
    const [found] = await rows<{ name: string | null }>(sql`select to_regclass('ledger_entry') as name`);
    if (!found?.name) fail("no tables in the database of DATABASE_URL: start the program on it first");
  } catch (error) {
    fail(`the database of DATABASE_URL does not answer: ${reasonLine(error)}`);
  }
}
