import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { dataOf, readZipEntries, type ZipEntry } from "./zip-entries";

/** All parts of a document unpacked, in bytes; fifty thousand firms are some 40 MB. */
export const MOST_UNPACKED = 160 * 1024 * 1024;
/** One part may not be packed tighter than this: XML reaches some 1 : 50, a bomb 1 : 1000. */
const TIGHTEST = 250;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x1 | 0x40;

/** Programs inside a document: macros, controls, and packages that open by themselves. */
const RUNS =
  /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|activeX\/|[^/]+\.(exe|dll|js|vbs|bat|cmd|ps1|hta|scr|jar|com|msi|lnk))/i;

const inflate = promisify(inflateRaw) as (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const MAIN_PART = { xlsx: "xl/workbook.xml", docx: "word/document.xml", pptx: "ppt/presentation.xml" } as const;

type Document =
  | { ok: true; kind: "xlsx" | "docx" | "pptx" }
  | { ok: false; reason: "file.kind" | "file.packed" | "file.runs" };

/** Which office document a ZIP file is (ECMA-376 part 2), after every part of it was really unpacked within the limits. */
export async function readOfficeFile(bytes: Buffer): Promise<Document> {
  const entries = readZipEntries(bytes);
  if (entries === null || entries.some(({ name }) => !isPartName(name))) return { ok: false, reason: "file.kind" };
  const names = new Set(entries.map(({ name }) => name));
  // The part that each begins with; a document of two of them is none.
  const kinds = (["xlsx", "docx", "pptx"] as const).filter((kind) => names.has(MAIN_PART[kind]));
  const kind = kinds.length === 1 ? kinds[0] : undefined;
  if (kind === undefined || names.size !== entries.length || !names.has("[Content_Types].xml"))
    return { ok: false, reason: "file.kind" };
  if (entries.some(({ name }) => RUNS.test(name))) return { ok: false, reason: "file.runs" };
  return (await unpacksWithin(bytes, entries)) ? { ok: true, kind } : { ok: false, reason: "file.packed" };
}

const isPartName = (name: string): boolean =>
  name !== "" && !/[\u0000-\u001f\\:]/.test(name) && !name.startsWith("/") && !name.split("/").includes("..");

/** What the directory says of sizes may be a lie: each part is unpacked, one after the other, and thrown away. */
async function unpacksWithin(bytes: Buffer, entries: readonly ZipEntry[]): Promise<boolean> {
  const told = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (told > MOST_UNPACKED) return false;
  for (const entry of entries) {
    const { method, flags, packed, unpacked } = entry;
    if ((flags & ENCRYPTED) !== 0 || (method !== STORED && method !== DEFLATED)) return false;
    if (method === STORED && packed !== unpacked) return false;
    if (unpacked > 1024 * 1024 && unpacked > packed * TIGHTEST) return false;
    if (method === STORED) continue;
    const at = dataOf(bytes, entry) as number;
    try {
      const out = await inflate(bytes.subarray(at, at + packed), { maxOutputLength: Math.max(1, unpacked) });
      if (out.length !== unpacked) return false;
    } catch {
      return false;
    }
  }
  return true;
}
