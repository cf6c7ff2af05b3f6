/** npm run restore -- FILE: a backup into a new, empty database (SQLite and PostgreSQL alike, whichever it came from). */
import { existsSync } from "node:fs";
import { reasonLine } from "../app/kernel/errors";
import { fail, readArguments } from "./command-line";

process.chdir(new URL("..", import.meta.url).pathname);
const HELP = `npm run restore -- FILE   restores FILE into the empty database of DATA_DIR or DATABASE_URL, and its
                         uploaded files into DATA_DIR/files
The signing keys are not in FILE: put DATA_DIR/keys back as well, or new ones are made and the old ones go on verifying.
Then check with: npm run audit -- verify`;

const file = readArguments(HELP, { least: 1, most: 1 }).words[0] as string;
if (!existsSync(file)) fail(`no such file: ${file}`);
const { checkArchive, readArchive } = await import("../db/archive.server");
const { archivedFiles } = await import("../app/domains/files/archived-files.server");
const { disconnect } = await import("../db/client.server");
const { migrateDatabase } = await import("../db/migrate.server");
try {
  await checkArchive(file);
  await migrateDatabase(process.cwd());
  console.log(`${await readArchive(file, archivedFiles)} rows restored from ${file}`);
} catch (error) {
  fail(`restore failed: ${reasonLine(error)}`);
}
await disconnect();
