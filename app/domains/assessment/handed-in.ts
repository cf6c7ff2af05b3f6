import { hash } from "node:crypto";
import { canonicalize } from "~/domains/ledger/canonical";

/** What stands stored for an item when an attempt ends. */
export interface HandedIn {
  itemId: string;
  revision: number;
  responseHash: string;
}

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * SHA-256 (base64url) over the canonical text (RFC 8785) of `{attempt, answers: [[item, revision, hash]…]}`, items in the
 * order of their ids: whoever holds the receipts of the single answers can make it again.
 */
export function hashHandedIn(attemptId: string, answers: readonly HandedIn[]): string {
  const told = answers
    .map(({ itemId, revision, responseHash }): [string, number, string] => [itemId, revision, responseHash])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return hash("sha256", canonicalize({ attempt: attemptId, answers: told }), "base64url");
}

/** The code on the report: the first 40 bits in Crockford's base 32, `K4T8-WN2P`. */
export function receiptCode(answersHash: string): string {
  const bytes = Buffer.from(answersHash, "base64url");
  let text = "";
  for (let bit = 0; bit < 40; bit += 5) {
    const two = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    text += LETTERS[(two >> (11 - (bit & 7))) & 31];
  }
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}
