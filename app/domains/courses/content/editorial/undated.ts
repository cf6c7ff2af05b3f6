import type { RegisterKind } from "@db/statuses";
import type { RegisterSource } from "~/domains/register/register-source";
import { readStandardNumber } from "~/domains/register/standard-number";
import { editionsByKey } from "../register-file";

/** Kinds whose texts are promulgated on a day, numbered like a standard or not. */
const PROMULGATED: readonly RegisterKind[] = ["law", "regulation", "local-law", "rule"];

/**
 * The standards, laws and rules of the register that are cited and have neither a day of issue nor a word why (`undated`), each with the
 * first that cites it. `citing` tells who cites which key; a key without its year means the newest edition. Pure.
 */
export function undatedCited(
  register: readonly RegisterSource[],
  citing: Iterable<readonly [key: string, by: string]>,
): { key: string; by: string }[] {
  const editions = editionsByKey(register);
  const found = new Map<string, string>();
  for (const [key, by] of citing) {
    const entry = editions.get(key)?.at(-1);
    if (!entry || entry.issuedOn !== null || entry.undated !== null || found.has(entry.key)) continue;
    if (PROMULGATED.includes(entry.kind) || readStandardNumber(entry.number ?? "")) found.set(entry.key, by);
  }
  return [...found].map(([key, by]) => ({ key, by }));
}
