import { createHash } from "node:crypto";
import { crc32, deflateRawSync } from "node:zlib";
import { SHANGHAI_OFFSET_MS } from "~/kernel/milliseconds";

/**
 * ZIP files as we write them (APPNOTE 4.3): whole entries one after the other, names in UTF-8, no ZIP64, the date given by the caller, so
 * that the same parts are the same bytes. Workbooks and archives share it. A library was weighed (yazl, archiver): what they add is
 * ZIP64 and entries of unknown length, and neither is wanted; reading is `zip-entries`.
 */
export interface ZipPart {
  name: string;
  bytes: Buffer;
}

/** More than this in one file would need ZIP64. */
const MOST_BYTES = 0xffff_ffff;
const MOST_PARTS = 0xffff;
/** 1980-01-01 00:00, the first instant a ZIP file can tell. */
const EPOCH = { time: 0, day: 0x21 };

/** An instant (ms) as MS-DOS writes it, by the clock of Shanghai, to two seconds. */
function dosInstant(ms: number | null): typeof EPOCH {
  if (ms === null) return EPOCH;
  const wall = new Date(ms + SHANGHAI_OFFSET_MS);
  const year = wall.getUTCFullYear();
  if (year < 1980 || year > 2107) return EPOCH;
  return {
    time: (wall.getUTCHours() << 11) | (wall.getUTCMinutes() << 5) | (wall.getUTCSeconds() >> 1),
    day: ((year - 1980) << 9) | ((wall.getUTCMonth() + 1) << 5) | wall.getUTCDate(),
  };
}

/** Builds a ZIP file piece by piece: `add` answers the bytes of an entry, `end` those of the directory. */
export class ZipWriter {
  readonly #at: typeof EPOCH;
  readonly #directory: Buffer[] = [];
  #parts = 0;
  #offset = 0;

  /** @param at date (ms) of all entries; the first one a ZIP file can tell unless given */
  constructor(at: number | null = null) {
    this.#at = dosInstant(at);
  }

  /** @throws RangeError for more than fits into a ZIP file */
  add({ name, bytes }: ZipPart): Buffer[] {
    const deflated = deflateRawSync(bytes, { level: 6 });
    const method = deflated.length < bytes.length ? 8 : 0;
    const packed = method === 8 ? deflated : bytes;
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt16LE(this.#at.time, 6);
    common.writeUInt16LE(this.#at.day, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(this.#offset, 10);
    this.#directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, title);
    this.#parts++;
    this.#offset += 30 + title.length + packed.length;
    if (this.#offset > MOST_BYTES || this.#parts > MOST_PARTS) throw new RangeError("too much for a ZIP file");
    return [Buffer.from("PK\x03\x04", "latin1"), common, title, packed];
  }

  end(): Buffer[] {
    const size = this.#directory.reduce((sum, part) => sum + part.length, 0);
    const end = Buffer.alloc(22);
    end.write("PK\x05\x06", "latin1");
    end.writeUInt16LE(this.#parts, 8);
    end.writeUInt16LE(this.#parts, 10);
    end.writeUInt32LE(size, 12);
    end.writeUInt32LE(this.#offset, 16);
    return [...this.#directory, end];
  }
}

/** Parts packed into one file at once. */
export function zipOf(parts: Iterable<ZipPart>): Buffer {
  const writer = new ZipWriter();
  const pieces = [...parts].flatMap((part) => writer.add(part));
  return Buffer.concat([...pieces, ...writer.end()]);
}

export interface Manifest {
  path: string;
  bytes: number;
  sha256: string;
}

/** A part as a manifest names it. */
export const manifestLine = ({ name, bytes }: ZipPart): Manifest => ({
  path: name,
  bytes: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

/**
 * Parts as a ZIP file that is written while they are made: memory holds one of them. Behind them stands `manifest.json`, which names each
 * with its SHA-256; `about` is what it says beside that. `files` takes those lines, for whoever asks for them afterwards.
 */
export async function* zipWithManifest(
  parts: AsyncIterable<ZipPart>,
  about: Record<string, unknown>,
  at: number,
  files: Manifest[] = [],
): AsyncGenerator<Buffer> {
  const writer = new ZipWriter(at);
  for await (const part of parts) {
    files.push(manifestLine(part));
    yield* writer.add(part);
  }
  const manifest = Buffer.from(`${JSON.stringify({ ...about, files }, null, 2)}\n`);
  yield* writer.add({ name: "manifest.json", bytes: manifest });
  yield* writer.end();
}
