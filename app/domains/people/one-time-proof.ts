import { HOUR_MS, MINUTE_MS } from "~/kernel/milliseconds";

/** How long each kind of proof works (ms). All work once. */
export const PROOF_MS = { "mail-link": HOUR_MS, "staff-code": 30 * MINUTE_MS, "setup-link": HOUR_MS } as const;
export type ProofKind = keyof typeof PROOF_MS;

/** Crockford's base 32: no I, L, O, U, so that a code read out over the telephone is heard right. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 8;

/** A code of so many characters, five bits each, from at least as many random bytes. */
export function makeTypedCode(bytes: Uint8Array, length: number): string {
  if (bytes.length < length) throw new RangeError(`${length} random bytes are needed`);
  return [...bytes.subarray(0, length)].map((byte) => ALPHABET.charAt(byte & 31)).join("");
}

/** A code of eight characters, 40 bits, from at least eight random bytes. */
export const makeResetCode = (bytes: Uint8Array): string => makeTypedCode(bytes, CODE_LENGTH);

/** `7K3M-9QXA`: as it is handed over. */
export const formatResetCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Spaces of every width, invisible marks a copied text may carry, and everything a hand or an input method uses as a dash. */
const IGNORED = /[\s\u200b-\u200f\u2060\ufeff\p{Pd}\u2212\u30fc\uff70_·・.]/gu;
/** Nobody types more than a code and its separators. */
const LONGEST_TYPED = 100;

/**
 * A typed code of so many characters in its stored form, or null. Forgives case, spaces, dashes, full-width letters, O for 0, I
 * and L for 1.
 */
export function readTypedCode(text: string, length: number): string | null {
  if (text.length > LONGEST_TYPED) return null;
  const code = text.normalize("NFKC").toUpperCase().replace(IGNORED, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return code.length === length && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null;
}

/** A typed reset code in its stored form, or null. */
export const readResetCode = (text: string): string | null => readTypedCode(text, CODE_LENGTH);

const LINK_TOKEN = /^[\w-]{43}$/;
/** Whether a path segment has the form of a link's token (256 bits, base64url). */
export const isLinkToken = (text: string | undefined): text is string => text !== undefined && LINK_TOKEN.test(text);
