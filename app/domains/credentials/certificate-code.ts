import { CODE_ALPHABET, inFours, readTypedCode } from "~/kernel/crockford";

/** Twelve characters: eleven random (55 bits) and one check character. */
const CODE_LENGTH = 12;

const RANDOM_LENGTH = CODE_LENGTH - 1;

/**
 * Multiplication by x in GF(32) = GF(2)[x] / (x⁵ + x² + 1). The polynomial is primitive, so x has order 31 and its
 * first 31 powers are all different.
 */
function timesX(value: number): number {
  const shifted = value << 1;
  return shifted & 0b100000 ? shifted ^ 0b100101 : shifted;
}

/**
 * The check value of the eleven values before it: c₁₁ = Σ x^(11−i)·cᵢ over GF(32), evaluated as Horner's rule does.
 * A code is right when Σ x^(11−i)·cᵢ (i = 0..11) is zero. Why a field and not a sum modulo 32: 32 has zero divisors, in a
 * field no weight is lost.
 * - One wrong character changes the sum by x^k·d, d ≠ 0, which is never zero: every single error is found.
 * - Two different characters swapped change it by (x^j + x^k)·(a + b), j ≠ k; the powers differ, so neither factor is
 *   zero: every transposition is found, of neighbours and of any two places.
 */
function checkValue(values: readonly number[]): number {
  return values.reduce((sum, value) => timesX(sum ^ value), 0);
}

function symbolValue(character: string): number {
  return CODE_ALPHABET.indexOf(character);
}

/**
 * A new certificate code in its stored form: 12 characters, no separators.
 * @param randomBytes gives that many unpredictable bytes; injected, so that tests can choose them. 256 is a multiple of
 * 32, so taking five bits of each byte favours no character.
 * @throws RangeError when fewer bytes come back than asked for
 */
export function makeCertificateCode(randomBytes: (count: number) => Uint8Array): string {
  const bytes = randomBytes(RANDOM_LENGTH);
  if (bytes.length < RANDOM_LENGTH) throw new RangeError("not enough random bytes for a certificate code");
  const values = Array.from(bytes.subarray(0, RANDOM_LENGTH), (byte) => byte & 31);
  return [...values, checkValue(values)].map((value) => CODE_ALPHABET.charAt(value)).join("");
}

/**
 * What a person typed, pasted or scanned, as a stored code; null when it is not one: wrong length, a foreign character,
 * or a check character that does not hold. Forgives case, spaces, dashes, full-width forms, O for 0 and I or L for 1.
 */
export function parseCertificateCode(typed: string): string | null {
  const code = readTypedCode(typed, CODE_LENGTH);
  if (code === null) return null;
  const values = Array.from(code, symbolValue);
  const last = values.pop();
  return checkValue(values) === last ? code : null;
}

/** A stored code as people read it: `7K3M9QXV2D8H` → `7K3M-9QXV-2D8H`. */
export const formatCertificateCode = inFours;
