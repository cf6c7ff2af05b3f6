import { CODE_ALPHABET, inFours, readTypedCode } from "~/kernel/crockford";

/** Eight signs, 40 bits: short enough to be read out at a door. It is worth nothing but entry to one event. */
const PASS_CODE_LENGTH = 8;

/**
 * A new pass code in its stored form, without separators. No two registrations share one (the index `registration_pass`).
 * @param randomBytes gives that many unpredictable bytes
 */
export const makePassCode = (randomBytes: (count: number) => Uint8Array): string =>
  Array.from(randomBytes(PASS_CODE_LENGTH), (byte) => CODE_ALPHABET.charAt(byte & 31)).join("");

/** What somebody typed at a door as a stored code, or null when it is none. Forgives case, blanks, dashes, O for 0, I and L for 1. */
export const readPassCode = (typed: string): string | null => readTypedCode(typed, PASS_CODE_LENGTH);

/** As people read it: `7QF2K9TM` → `7QF2-K9TM`. */
export const formatPassCode = inFours;

/**
 * What a desk keeps of a code is the first signs of a hash of it: 30 of its 40 bits. Whoever tries all codes against it is left with a
 * thousand for each person, and a code that is nobody's passes for somebody's once in a thousand million times the people on the list,
 * until the server says otherwise.
 */
export const KEPT_OF_HASH = 5;

/** What is hashed: with its event, so that one list of hashes does not serve for another. */
export const codeText = (eventId: string, code: string): string => `${eventId}.${code}`;
