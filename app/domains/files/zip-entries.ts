/** One entry of the directory of a ZIP file. */
export interface ZipEntry {
  name: string;
  method: number;
  flags: number;
  packed: number;
  unpacked: number;
  /** Where its own header begins. */
  offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MOST_ENTRIES = 4_000;

/**
 * The directory of a ZIP file (APPNOTE 4.3), read strictly: its end stands at the very end, the directory before it, the first
 * entry at the very start, no entry over another. Null for everything else: a file that is two things at once (a picture with a ZIP behind
 * it), ZIP64, several disks.
 */
export function readZipEntries(bytes: Buffer): ZipEntry[] | null {
  const end = endOf(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  let at = bytes.readUInt32LE(end + 16);
  if (bytes.readUInt32LE(end + 4) !== 0 || bytes.readUInt16LE(end + 8) !== count) return null;
  if (count === 0 || count > MOST_ENTRIES || at + size !== end) return null;
  const entries: ZipEntry[] = [];
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) return null;
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const next = at + 46 + name + extra + comment;
    if (next > end) return null;
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + name),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at = next;
  }
  return at === end && standApart(bytes, entries, end - size) ? entries : null;
}

function endOf(bytes: Buffer): number | null {
  for (let at = bytes.length - END_BYTES; at >= Math.max(0, bytes.length - END_BYTES - 0xffff); at--)
    if (bytes.readUInt32LE(at) === END)
      return at + END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length ? at : null;
  return null;
}

/** Each entry begins where the one before it has ended: one that lies over others is how a small file becomes endless. */
function standApart(bytes: Buffer, entries: readonly ZipEntry[], directory: number): boolean {
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < free || (free === 0 && entry.offset !== 0)) return false;
    const data = dataOf(bytes, entry);
    if (data === null || data + entry.packed > directory) return false;
    free = data + entry.packed;
  }
  return true;
}

/** Where the packed bytes of an entry begin; null where its header is none. */
export function dataOf(bytes: Buffer, { offset }: ZipEntry): number | null {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) return null;
  return offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
}
