import type { AssertionStatus } from "./assertion-status";

/** What becomes of an attempt's certificate when its score is ruled on anew. */
export type CertificateMove = "issued" | "reinstated" | "revoked" | "staysRevoked" | "none";

export interface Moving {
  /** Whether the attempt passed until now, and does with the new score. */
  before: boolean;
  after: boolean;
  /** Whether the exam certifies at all. */
  certifies: boolean;
  /** Whether its holder still has an account: nothing is issued to nobody. */
  here: boolean;
  /** The attempt's certificate; `byScore`: what ended it was a ruling that took the pass away, no other reason. */
  certificate: { status: AssertionStatus["status"]; byScore: boolean } | null;
}

/**
 * The certificate follows the pass: a first one is issued, a lost one revoked, and what only the loss had revoked comes back with
 * the pass. What a person revoked for another reason stays so: that reason has not gone.
 */
export function decideMove({ before, after, certifies, here, certificate }: Moving): CertificateMove {
  if (before === after) return "none";
  if (!after) return certificate && certificate.status !== "revoked" ? "revoked" : "none";
  if (!here) return "none";
  if (!certificate) return certifies ? "issued" : "none";
  if (certificate.status !== "revoked") return "none";
  return certificate.byScore ? "reinstated" : "staysRevoked";
}
