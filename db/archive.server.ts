import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, renameSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { connect, type Writer } from "./client.server";
import { type PlainRow, readSnapshot, tableList } from "./snapshot.server";

/**
 * A backup is gzip over lines of JSON: a header, `[table, row]` for every row, and a footer with the number of rows and a
 * SHA-256 over the lines. The same file restores into SQLite and into PostgreSQL, which is also how one moves. Keys are not in it.
 */
const FORMAT = "academy-backup-1";
const BATCH = 200;

/** Writes a backup of the database as of now; returns the number of rows. The file appears whole or not at all. */
export async function writeArchive(file: string, now: number): Promise<number> {
  const partial = `${file}.partial`;
  let count = 0;
  const hash = createHash("sha256");
  async function* lines() {
    const header = `${JSON.stringify({ format: FORMAT, at: now, tables: tableList().map(({ name }) => name) })}\n`;
    hash.update(header);
    yield header;
    for await (const { table, row } of readSnapshot()) {
      const line = `${JSON.stringify([table, row])}\n`;
      hash.update(line);
      count++;
      yield line;
    }
    yield `${JSON.stringify({ rows: count, sha256: hash.digest("hex") })}\n`;
  }
  try {
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(partial, { mode: 0o600 }));
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  renameSync(partial, file);
  return count;
}

/**
 * Restores a backup into the migrated, empty database of this process, in one transaction. Throws with one line when the
 * file is damaged, of another format, or the database is not empty.
 */
export async function readArchive(file: string): Promise<number> {
  await checkArchive(file);
  const byName = new Map(tableList().map(({ name, table }) => [name, table]));
  return connect().write(async (writer) => {
    for (const { name, table } of tableList()) {
      if ((await writer.select().from(table).limit(1)).length > 0) {
        throw new Error(`the database is not empty (table ${name}): restore into a new one`);
      }
    }
    let count = 0;
    let batch: PlainRow[] = [];
    let current = "";
    const flush = async () => {
      if (batch.length > 0) await insert(writer, byName.get(current), batch);
      batch = [];
    };
    for await (const line of linesOf(file)) {
      const parsed = JSON.parse(line) as unknown;
      if (!Array.isArray(parsed)) continue;
      const [name, row] = parsed as [string, PlainRow];
      if (!byName.has(name)) throw new Error(`the backup has a table ${name} that this version does not know`);
      if (name !== current || batch.length >= BATCH) {
        await flush();
        current = name;
      }
      batch.push(row);
      count++;
    }
    await flush();
    return count;
  });
}

async function insert(
  writer: Writer,
  table: ReturnType<typeof tableList>[number]["table"] | undefined,
  rows: PlainRow[],
) {
  if (table) await writer.insert(table).values(rows as never);
}

/** Reads a backup to its end. @throws Error with one line when it is damaged, cut short or no backup of this program */
export async function checkArchive(file: string): Promise<void> {
  const hash = createHash("sha256");
  let rows = 0;
  let footer: { rows?: number; sha256?: string } | undefined;
  let first = true;
  try {
    for await (const line of linesOf(file)) {
      if (footer) throw new Error("more lines after the end");
      const parsed = JSON.parse(line) as { format?: string; sha256?: string; rows?: number };
      if (first && parsed.format !== FORMAT) throw new Error("it is no backup of this program");
      first = false;
      if (parsed.sha256) {
        footer = parsed;
        continue;
      }
      if (Array.isArray(parsed)) rows++;
      hash.update(`${line}\n`);
    }
  } catch (error) {
    throw new Error(`${file} cannot be restored: ${(error as Error).message}`);
  }
  if (!footer || footer.rows !== rows || footer.sha256 !== hash.digest("hex")) {
    throw new Error(`${file} cannot be restored: it is incomplete or damaged`);
  }
}

const linesOf = (file: string) =>
  createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Number.POSITIVE_INFINITY });
