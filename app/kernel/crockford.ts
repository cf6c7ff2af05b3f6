/** Crockford's base-32 alphabet: no I, L, O (mistaken for 1 and 0) and no U. The index is the symbol's value, 0..31. */
export const CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Nobody types more than a code and its separators; longer input is refused unread. */
const LONGEST_TYPED = 100;

/** Spaces of every width, invisible marks a copied text may carry, and everything a hand or an input method uses as a dash. */
const IGNORED = /[\s\u200b-\u200f\u2060\ufeff\p{Pd}\u2212\u30fc\uff70_·・.]/gu;

/** Full-width ASCII (U+FF01..U+FF5E) as a Chinese input method leaves it, brought back to ASCII. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/**
 * What a person typed, pasted or scanned, as so many signs of the alphabet; null when it is not that. Forgives case, spaces, dashes,
 * full-width forms, O for 0 and I or L for 1.
 */
export function readTypedCode(typed: string, length: number): string | null {
  if (typed.length > LONGEST_TYPED) return null;
  const code = halfWidth(typed)
    .replace(IGNORED, "")
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return code.length === length && [...code].every((sign) => CODE_ALPHABET.includes(sign)) ? code : null;
}

/** A stored code as people read it, in fours: `7K3M9QXV2D8H` → `7K3M-9QXV-2D8H`. */
export const inFours = (code: string): string => (code.match(/.{1,4}/g) ?? []).join("-");

/** Bytes in the alphabet, five bits a sign; the last one is filled with zeros. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += CODE_ALPHABET.charAt((held >> bits) & 31);
    }
  }
  return bits > 0 ? text + CODE_ALPHABET.charAt((held << (5 - bits)) & 31) : text;
}

/** The bytes of a text of `encodeBase32`, or null for any other spelling. */
export function decodeBase32(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const sign of text) {
    const value = CODE_ALPHABET.indexOf(sign);
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 255;
  }
  return encodeBase32(bytes) === text ? bytes : null;
}
