import { KeyObject } from "node:crypto";
import { HASH_BYTES } from "./merkle";
import { isSignedBy, MalformedNote, parseNote, signNote } from "./signed-note";

/** The state of the log at one size, as it is signed and made public. */
export type TreeHead = {
  /** The log's lasting name, such as `example.org/log`; also the name of its key. */
  readonly origin: string;
  /** Entries in the tree. */
  readonly size: number;
  /** The tree's root hash, 32 bytes. */
  readonly root: Uint8Array;
  /** When it was signed, ms since 1970 in UTC; absent in checkpoints of logs that do not say. */
  readonly at?: number;
};

/** A checkpoint that was read; `extensions` are its further lines as they stand, the time among them. */
export type Checkpoint = TreeHead & { readonly extensions: readonly string[] };

const SIZE = /^(0|[1-9][0-9]{0,15})$/;
const AT = /^at (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)$/;

/**
 * The signed checkpoint of a tree head, in the text form of C2SP tlog-checkpoint: origin, size, base64 root, a line
 * `at 2026-11-24T08:00:00.000Z` as extension when there is a time, an empty line, the Ed25519 signature line.
 * @throws TypeError when a part cannot stand in a checkpoint or the key is not an Ed25519 private key.
 */
export function signCheckpoint({ origin, size, root, at }: TreeHead, privateKey: KeyObject): string {
  if (origin === "" || origin.includes("\n")) throw new TypeError("a checkpoint's origin is one line");
  if (!Number.isSafeInteger(size) || size < 0) throw new TypeError("a checkpoint's size is a whole number");
  if (root.length !== HASH_BYTES) throw new TypeError(`a checkpoint's root has ${HASH_BYTES} bytes`);
  const lines = [origin, `${size}`, Buffer.from(root).toString("base64")];
  if (at !== undefined) {
    const line = Number.isSafeInteger(at) && Math.abs(at) <= 8.64e15 ? `at ${new Date(at).toISOString()}` : "";
    if (!AT.test(line)) throw new TypeError("a checkpoint's time is an instant in ms of the years 0 to 9999");
    lines.push(line);
  }
  return signNote(`${lines.join("\n")}\n`, origin, privateKey);
}

/**
 * Reads a checkpoint without checking who signed it: for showing and sorting, never for trusting.
 * @throws MalformedNote when the text is not a checkpoint.
 */
export function parseCheckpoint(note: string): Checkpoint {
  return parseTreeHead(parseNote(note).text);
}

function parseTreeHead(text: string): Checkpoint {
  const [origin, sizeLine, rootLine, ...extensions] = text.slice(0, -1).split("\n");
  const root = Buffer.from(rootLine ?? "", "base64");
  const size = Number(sizeLine);
  if (!origin || !SIZE.test(sizeLine ?? "") || !Number.isSafeInteger(size)) throw new MalformedNote("not a checkpoint");
  if (root.length !== HASH_BYTES || root.toString("base64") !== rootLine)
    throw new MalformedNote("not a checkpoint: root");
  if (extensions.includes("")) throw new MalformedNote("not a checkpoint: an empty line");
  const times = extensions.filter((line) => line.startsWith("at ")).map(parseAt);
  if (times.length > 1) throw new MalformedNote("not a checkpoint: more than one time");
  return { origin, size, root, extensions, ...(times[0] !== undefined && { at: times[0] }) };
}

function parseAt(line: string): number {
  const text = AT.exec(line)?.[1] ?? "";
  const at = Date.parse(text);
  // 30 February parses as 2 March: only a date that is written the same again is one.
  if (Number.isNaN(at) || new Date(at).toISOString() !== text) throw new MalformedNote("not a checkpoint: time");
  return at;
}

/** What a checkpoint must come from besides the key. */
export type ExpectedSource = {
  /** The origin line it must have; any when not given. */
  readonly origin?: string;
  /** The name of the key when it is not the origin. */
  readonly keyName?: string;
};

/**
 * The checkpoint when it is signed by this key, or by one of these (keys change), else null. Never throws for what
 * the text holds.
 * @throws TypeError when a key is not an Ed25519 public key.
 */
export function verifyCheckpoint(
  text: string | Uint8Array,
  publicKeys: KeyObject | readonly KeyObject[],
  { origin, keyName }: ExpectedSource = {},
): Checkpoint | null {
  const keys = publicKeys instanceof KeyObject ? [publicKeys] : publicKeys;
  try {
    const note = parseNote(typeof text === "string" ? text : decode(text));
    const checkpoint = parseTreeHead(note.text);
    if (origin !== undefined && checkpoint.origin !== origin) return null;
    return keys.some((key) => isSignedBy(note, keyName ?? checkpoint.origin, key)) ? checkpoint : null;
  } catch (error) {
    if (error instanceof MalformedNote) return null;
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new MalformedNote("not UTF-8");
  }
}
