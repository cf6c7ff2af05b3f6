/**
 * 统一社会信用代码, GB 32100-2015: 18 characters of a 31-letter alphabet (no I, O, S, V, Z); the last is a check character,
 * (31 − Σ value·3^(i−1)) mod 31 over the first 17. Pure, and used by the browser as well.
 */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const LENGTH = 18;
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export type UsccReading =
  | { ok: true; code: string }
  /** `reason` is a key under `reasons.`; positions count from 1. */
  | { ok: false; reason: "enterprise.codeMissing" }
  | { ok: false; reason: "enterprise.codeLength"; values: { length: number } }
  | { ok: false; reason: "enterprise.codeLetter"; values: { letter: string; position: number } }
  | { ok: false; reason: "enterprise.codeCheck" };

/** Capitals, no spaces or dashes, full-width letters made narrow: `９１3501 00m-…` as people paste it. */
export const foldUscc = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200d\ufeff·.\-–—]/g, "")
    .toUpperCase();

/** The check character of the first 17 characters, all of the alphabet. */
export function usccCheckCharacter(first17: string): string {
  let sum = 0;
  for (const [i, weight] of WEIGHTS.entries()) sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Reads a typed code; a wrong one is refused with the first thing that is wrong, wrong letters before the length. */
export function readUscc(text: string): UsccReading {
  const code = foldUscc(text);
  if (code === "") return { ok: false, reason: "enterprise.codeMissing" };
  const letters = [...code];
  const strange = letters.findIndex((letter) => !ALPHABET.includes(letter));
  if (strange >= 0) {
    const values = { letter: letters[strange] as string, position: strange + 1 };
    return { ok: false, reason: "enterprise.codeLetter", values };
  }
  if (letters.length !== LENGTH)
    return { ok: false, reason: "enterprise.codeLength", values: { length: letters.length } };
  if (usccCheckCharacter(code) !== code.charAt(17)) return { ok: false, reason: "enterprise.codeCheck" };
  return { ok: true, code };
}

/** The six digits of the division where the firm was registered (places 3-8). */
export const divisionOf = (code: string): string => code.slice(2, 8);
