import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, renameSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { getTableName } from "drizzle-orm";
import { connect, type Writer } from "./client.server";
import { type PlainRow, readSnapshot, tableList } from "./snapshot.server";
import { tables } from "./tables";

/**
 * A backup is gzip over lines of JSON: a header, `[table, row]` for every row, and a footer with the number of rows and a
 * SHA-256 over the lines. The same file restores into SQLite and into PostgreSQL, which is also how one moves. Keys are not in it.
 * Uploaded files follow the rows, `{file, bytes}` in pieces of base64: those the rows name, which never change once they are there.
 */
const STORED_FILES = getTableName(tables.storedFile);
const FORMAT = "academy-backup-1";
const BATCH = 200;
/** A multiple of three: base64 without padding between the pieces. */
const PIECE = 3 * 64 * 1024;

/** Where uploaded files lie, as a backup reads them and a restore puts them back. */
export interface ArchivedFiles {
  /** Null where the bytes are gone: removed since the rows were read. */
  read(name: string): Promise<AsyncIterable<Buffer> | null>;
  write(name: string, pieces: AsyncIterable<Buffer>): Promise<void>;
}

/** Writes a backup of the database as of now; returns the number of rows. The file appears whole or not at all. */
export async function writeArchive(file: string, now: number, files: ArchivedFiles): Promise<number> {
  const partial = `${file}.partial`;
  let count = 0;
  const hash = createHash("sha256");
  const named: string[] = [];
  const hashed = (value: unknown): string => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    return line;
  };
  async function* lines() {
    yield hashed({ format: FORMAT, at: now, tables: tableList().map(({ name }) => name) });
    for await (const { table, row } of readSnapshot()) {
      if (table === STORED_FILES && row.removedAt === null) named.push(String(row.storageName));
      count++;
      yield hashed([table, row]);
    }
    for (const name of named) {
      const pieces = await files.read(name);
      if (pieces === null) continue;
      for await (const piece of inPieces(pieces)) yield hashed({ file: name, bytes: piece.toString("base64") });
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
export async function readArchive(file: string, files: ArchivedFiles): Promise<number> {
  await checkArchive(file);
  // The bytes first: a row never names what is not there.
  for await (const { name, pieces } of filesOf(file)) await files.write(name, pieces);
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

/** Pieces of the size that stands on one line. */
async function* inPieces(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of source) {
    rest = Buffer.concat([rest, piece]);
    for (; rest.length >= PIECE; rest = rest.subarray(PIECE)) yield rest.subarray(0, PIECE);
  }
  // An empty file is one piece, too: it has a name.
  yield rest;
}

/** The files of a backup, each to be read to its end before the next. */
async function* filesOf(file: string): AsyncGenerator<{ name: string; pieces: AsyncIterable<Buffer> }> {
  const lines = linesOf(file)[Symbol.asyncIterator]();
  const next = async () => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) return null;
      if (value.startsWith('{"file"')) return JSON.parse(value) as { file: string; bytes: string };
    }
  };
  let line = await next();
  while (line) {
    const name = line.file;
    async function* pieces(): AsyncGenerator<Buffer> {
      for (; line?.file === name; line = await next()) yield Buffer.from(line.bytes, "base64");
    }
    yield { name, pieces: pieces() };
  }
}

const linesOf = (file: string) =>
  createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Number.POSITIVE_INFINITY });
