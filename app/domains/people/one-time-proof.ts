const MINUTE = 60_000;

/** How long each kind of proof works (ms). All work once. */
export const PROOF_MS = { "mail-link": 60 * MINUTE, "staff-code": 30 * MINUTE, "setup-link": 60 * MINUTE } as const;
export type ProofKind = keyof typeof PROOF_MS;

/** Crockford's base 32: no I, L, O, U, so that a code read out over the telephone is heard right. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 8;

/** A code of eight characters, 40 bits, from at least eight random bytes. */
export function makeResetCode(bytes: Uint8Array): string {
  if (bytes.length < CODE_LENGTH) throw new RangeError("eight random bytes are needed");
  return [...bytes.subarray(0, CODE_LENGTH)].map((byte) => ALPHABET.charAt(byte & 31)).join("");
}

/** `7K3M-9QXA`: as it is handed over. */
export const formatResetCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** A typed code in its stored form, or null. Forgives case, spaces, dashes, full-width letters, O for 0, I and L for 1. */
export function readResetCode(text: string): string | null {
  const code = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-–—·.]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return code.length === CODE_LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null;
}

const LINK_TOKEN = /^[\w-]{43}$/;
/** Whether a path segment has the form of a link's token (256 bits, base64url). */
export const isLinkToken = (text: string | undefined): text is string => text !== undefined && LINK_TOKEN.test(text);
