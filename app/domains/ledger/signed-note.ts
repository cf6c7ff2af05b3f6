import { createPublicKey, hash, type KeyObject, sign, verify } from "node:crypto";

/** One signature line of a note: who signed, the first four bytes of the key's hash, the signature itself. */
export type NoteSignature = { readonly name: string; readonly keyId: Uint8Array; readonly signature: Uint8Array };

/** A note taken apart. `text` is what the signatures cover, with its last newline. */
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** A text that is not a note, or not the note it should be. */
export class MalformedNote extends TypeError {}

const ED25519 = 0x01;
const KEY_ID_BYTES = 4;
const MAX_NOTE_CHARACTERS = 65_536;
const MAX_SIGNATURES = 64;

const KEY_NAME = /^[^\s\u0085+]+$/u;
/** A note may hold no control character but the newline. */
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/;
const SIGNATURE_LINE = /^\u2014 ([^\s\u0085+]+) ([A-Za-z0-9+/]+={0,2})$/u;

/**
 * Signs a text as a note (C2SP signed-note): the text, an empty line, and `— name base64(key id ‖ Ed25519 signature)`.
 * @throws MalformedNote when the text or the name cannot stand in a note; TypeError when the key is not an Ed25519
 * private key.
 */
export function signNote(text: string, name: string, privateKey: KeyObject): string {
  if (!isText(text)) throw new MalformedNote("a note's text ends in a newline and has no control characters");
  if (!KEY_NAME.test(name) || !isText(`${name}\n`)) throw new MalformedNote("a key name has no spaces and no plus");
  if (privateKey.type !== "private") throw new TypeError("not a private key");
  const signature = sign(null, Buffer.from(text, "utf8"), privateKey);
  const line = Buffer.concat([noteKeyId(name, createPublicKey(privateKey)), signature]).toString("base64");
  return `${text}\n\u2014 ${name} ${line}\n`;
}

/**
 * Takes a note apart without trusting it.
 * @throws MalformedNote when it is not a note: no empty line before the signatures, a malformed signature line, control
 * characters, base64 in another than its one right spelling, no signature, or beyond 64 KiB or 64 signatures.
 */
export function parseNote(note: string): Note {
  if (note.length > MAX_NOTE_CHARACTERS) throw new MalformedNote("longer than a note may be");
  const end = note.lastIndexOf("\n\n");
  if (!isText(note) || end < 1) throw new MalformedNote("not a note");
  const lines = note.slice(end + 2, -1).split("\n");
  if (lines.length > MAX_SIGNATURES) throw new MalformedNote("more signatures than a note may have");
  return { text: note.slice(0, end + 1), signatures: lines.map(parseSignature) };
}

function parseSignature(line: string): NoteSignature {
  const [, name, base64] = SIGNATURE_LINE.exec(line) ?? [];
  if (name === undefined || base64 === undefined) throw new MalformedNote("a malformed signature line");
  const bytes = Buffer.from(base64, "base64");
  if (bytes.toString("base64") !== base64 || bytes.length <= KEY_ID_BYTES) {
    throw new MalformedNote("a malformed signature");
  }
  return { name, keyId: bytes.subarray(0, KEY_ID_BYTES), signature: bytes.subarray(KEY_ID_BYTES) };
}

/**
 * Whether the note carries a valid signature of this key under this name. Signatures of other keys (witnesses, keys
 * before or after a change) are passed over; one of this very key that does not hold refuses the note.
 * @throws TypeError when the key is not an Ed25519 key.
 */
export function isSignedBy({ text, signatures }: Note, name: string, publicKey: KeyObject): boolean {
  const keyId = noteKeyId(name, publicKey);
  const own = signatures.filter((line) => line.name === name && keyId.equals(line.keyId));
  const bytes = Buffer.from(text, "utf8");
  return own.length > 0 && own.every((line) => verify(null, bytes, publicKey, line.signature));
}

/**
 * The first four bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ 32-byte public key): tells a note key from another.
 * @throws TypeError when the key is not an Ed25519 key.
 */
export function noteKeyId(name: string, publicKey: KeyObject): Buffer {
  if (publicKey.asymmetricKeyType !== "ed25519") throw new TypeError("not an Ed25519 key");
  const raw = Buffer.from(publicKey.export({ format: "jwk" }).x as string, "base64url");
  const named = Buffer.concat([Buffer.from(`${name}\n`, "utf8"), Buffer.from([ED25519]), raw]);
  return hash("sha256", named, "buffer").subarray(0, KEY_ID_BYTES);
}

const isText = (text: string): boolean =>
  text !== "\n" && text.endsWith("\n") && !CONTROL.test(text) && Buffer.from(text, "utf8").toString("utf8") === text;
