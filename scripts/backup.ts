/** npm run backup -- FILE: a whole backup while the program runs (SQLite and PostgreSQL alike). Keys are not in it. */
import { reasonLine } from "../app/kernel/errors";
import { fail, readArguments, requireDatabase } from "./command-line";

process.chdir(new URL("..", import.meta.url).pathname);
const HELP = `npm run backup -- FILE   writes every row and uploaded file as of now to FILE, while the program goes on
The database is that of DATA_DIR or DATABASE_URL. Keep DATA_DIR/keys apart: the signing keys are not part of the file.`;

const file = readArguments(HELP, { least: 1, most: 1 }).words[0] as string;
await requireDatabase();
const { writeArchive } = await import("../db/archive.server");
const { archivedFiles } = await import("../app/domains/files/archived-files.server");
const { disconnect } = await import("../db/client.server");
try {
  const rows = await writeArchive(file, Date.now(), archivedFiles);
  console.log(
    `${rows} rows and the uploaded files written to ${file}; the signing keys in DATA_DIR/keys are not in it`,
  );
} catch (error) {
  fail(`backup failed: ${reasonLine(error)}`);
}
await disconnect();
