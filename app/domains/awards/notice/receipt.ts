import { createHash } from "node:crypto";
import { encodeBase32, inFours, readTypedCode } from "~/kernel/crockford";

/** Ten bytes, sixteen signs: 80 bits, since whoever has it reads what came of an objection. */
export const RECEIPT_BYTES = 10;
const RECEIPT_LENGTH = 16;

/** A receipt of random bytes, in letters and digits that are not mistaken for each other. */
export const makeReceipt = (bytes: Uint8Array): string => encodeBase32(bytes.subarray(0, RECEIPT_BYTES));

/** What was typed as a receipt in its stored form, or null: case, blanks, dashes, O/0 and I/L/1 are forgiven. */
export const readReceipt = (typed: string): string | null => readTypedCode(typed, RECEIPT_LENGTH);

/** `7K3M-9QXV-2D8H-0A1B`: as it is shown once. */
export const formatReceipt = inFours;

/** What of it is stored: hex of its SHA-256. */
export const receiptHash = (receipt: string): string =>
  createHash("sha256").update(`objection ${receipt}`).digest("hex");
