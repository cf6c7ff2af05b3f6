import { oneLine } from "~/kernel/typed-text";
import { foldUscc, readUscc, type UsccReading } from "./uscc";

const SHORTEST = 4;
const LONGEST = 200;

export type KeptCode =
  /** `codeReason` is why a code stands although its check character is wrong; null of a right one. */
  | { ok: true; code: string; codeReason: string | null }
  | Exclude<UsccReading, { ok: true }>
  | { ok: false; reason: "enterprise.codeReasonShort" };

/**
 * A code as staff give it. One whose check character is wrong is kept where they say why: the register of firms itself has some.
 * Letters and length are never overridden.
 */
export function readKeptCode(typed: string, typedReason: string): KeptCode {
  const read = readUscc(typed);
  if (read.ok) return { ok: true, code: read.code, codeReason: null };
  const reason = oneLine(typedReason);
  if (read.reason !== "enterprise.codeCheck" || reason === "") return read;
  if (reason.length < SHORTEST || reason.length > LONGEST) return { ok: false, reason: "enterprise.codeReasonShort" };
  return { ok: true, code: foldUscc(typed), codeReason: reason };
}
