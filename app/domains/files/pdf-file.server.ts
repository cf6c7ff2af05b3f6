import { setImmediate as breathe } from "node:timers/promises";
import { promisify } from "node:util";
import { unzip } from "node:zlib";

const inflate = promisify(unzip) as (bytes: Buffer, options: object) => Promise<Buffer>;

/** Unpacked object streams of one file, in bytes. */
const MOST_UNPACKED = 64 * 1024 * 1024;
const SLICE = 1024 * 1024;
const OVERLAP = 256;

/**
 * Names of what acts or carries (ISO 32000-2 12.6.4, 7.11.4, 13.7): scripts, programs started, files inside, media, forms that send, and
 * encryption, behind which nothing can be looked at.
 */
const ACTS =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|XFA|SubmitForm|ImportData|GoToE|Movie|Sound|Encrypt)(?![A-Za-z0-9])/;

export type PdfVerdict =
  | { ok: true }
  | { ok: false; reason: "file.kind" | "file.broken" | "file.runs" | "file.packed" };

/**
 * A PDF that only shows: it ends as one, is nothing else besides, and none of the names above stands in it, however they are
 * written (`/J#61vaScript`), in its body or in its packed object streams. It is served as an attachment all the same.
 */
export async function checkPdf(bytes: Buffer): Promise<PdfVerdict> {
  if (!/%%EOF\s*$/.test(bytes.toString("latin1", Math.max(0, bytes.length - 1024))))
    return { ok: false, reason: "file.broken" };
  if (bytes.subarray(-66_000).includes("PK\x05\x06")) return { ok: false, reason: "file.kind" };
  if (await namesAct(bytes)) return { ok: false, reason: "file.runs" };
  return checkObjectStreams(bytes);
}

/** Names are looked for in slices, so that nobody waits for a long file. */
async function namesAct(bytes: Buffer): Promise<boolean> {
  for (let at = 0; at < bytes.length; at += SLICE) {
    const text = bytes.toString("latin1", Math.max(0, at - OVERLAP), at + SLICE);
    if (ACTS.test(written(text))) return true;
    await breathe();
  }
  return false;
}

const written = (text: string): string =>
  text.includes("#")
    ? text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Objects may stand packed in streams (7.5.7). Those are unpacked and looked at too; what cannot be unpacked is refused. */
async function checkObjectStreams(bytes: Buffer): Promise<PdfVerdict> {
  let budget = MOST_UNPACKED;
  for (let at = bytes.indexOf("ObjStm"); at >= 0; at = bytes.indexOf("ObjStm", at + 6)) {
    const begin = bytes.indexOf("stream", at);
    const end = begin < 0 ? -1 : bytes.indexOf("endstream", begin);
    if (end < 0) return { ok: false, reason: "file.broken" };
    const dictionary = bytes.toString("latin1", Math.max(0, bytes.lastIndexOf("<<", at)), begin);
    const filters = [...dictionary.matchAll(/\/(\w+Decode)\b/g)].map(([, name]) => name);
    if (filters.length > 1 || filters.some((name) => name !== "FlateDecode") || dictionary.includes("/DecodeParms"))
      return { ok: false, reason: "file.packed" };
    const data = bytes.subarray(begin + "stream".length + (bytes[begin + 6] === 0x0d ? 2 : 1), end);
    let plain = data;
    if (filters.length === 1) {
      try {
        plain = await inflate(data, { maxOutputLength: budget });
      } catch {
        return { ok: false, reason: "file.packed" };
      }
    }
    budget -= plain.length;
    if (budget <= 0) return { ok: false, reason: "file.packed" };
    if (await namesAct(plain)) return { ok: false, reason: "file.runs" };
  }
  return { ok: true };
}
