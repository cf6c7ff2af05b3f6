import type { AssertionStatus } from "./assertion-status";

/** What becomes of an attempt's certificate when its score is ruled on anew. */
export type CertificateMove = "issued" | "withheld" | "reinstated" | "revoked" | "staysRevoked" | "none";

export interface Moving {
  /** Whether the attempt passed until now, and does with the new score. */
  before: boolean;
  after: boolean;
  /** Whether the exam certifies at all. */
  certifies: boolean;
  /** Whether its holder still has an account: nothing is issued to nobody. */
  here: boolean;
  /** Whether a certificate can bear the name that a first one would. */
  printable: boolean;
  /**
   * The attempt's certificate; `byScore`: what ended it was a ruling that took the pass away, no other reason; `otherName`: its
   * holder was certified under another name since.
   */
  certificate: { status: AssertionStatus["status"]; byScore: boolean; otherName: boolean } | null;
}

/**
 * The certificate follows the pass: a first one is issued (withheld while the name is none it can bear), a lost one revoked, and what only the loss had revoked comes back with
 * the pass. What a person revoked for another reason stays so, for that reason has not gone; and so does
 * what would give its holder a second name.
 */
export function decideMove({ before, after, certifies, here, printable, certificate }: Moving): CertificateMove {
  if (before === after) return "none";
  if (!after) return certificate && certificate.status !== "revoked" ? "revoked" : "none";
  if (!here) return "none";
  if (!certificate && certifies) return printable ? "issued" : "withheld";
  if (!certificate) return "none";
  if (certificate.status !== "revoked") return "none";
  return certificate.byScore && !certificate.otherName ? "reinstated" : "staysRevoked";
}
