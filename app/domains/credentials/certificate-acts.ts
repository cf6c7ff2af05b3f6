import { accepted, refused, type Verdict } from "~/kernel/verdict";
import type { AssertionStatus } from "./assertion-status";

/** What of a certificate the rules below ask. */
export interface Acted {
  /** Null once the holder's data was erased. */
  holderName: string | null;
  status: AssertionStatus;
}

/** A certificate as the member of staff who would decide on it has it before her. */
export interface Decided extends Acted {
  /** She holds it herself: what becomes of it is for somebody else to decide. */
  own: boolean;
  /** A certificate of honour: it ends with its award, which the province takes back with a reason that everybody reads. */
  honour?: boolean;
}

/** Whether she may decide at all on what concerns this certificate, a request about it included. */
export const canDecide = ({ own }: Pick<Decided, "own">): Verdict => (own ? refused("certificate.own") : accepted);

/**
 * What a certificate rests on: its attempt still passes, was voided, or no longer reaches the cut score; or another certificate of
 * its holder stands meanwhile, under another name (docs/decisions/017).
 */
export type Ground = "stands" | "voided" | "failed" | "otherName";

/** Whether it can be revoked: it stands, also when it is past its last day. */
export function canRevoke({ status, own, honour }: Decided): Verdict {
  if (status.corrected) return refused("certificate.corrected");
  if (honour) return refused("certificate.honour");
  if (status.status === "revoked") return refused("certificate.alreadyRevoked");
  return canDecide({ own });
}

/**
 * Whether a revocation can be taken back; a corrected certificate stays replaced, and none certifies an attempt that is void or
 * not passed, or gives its holder a second name.
 */
export function canReinstate({ status, own, honour }: Decided, ground: Ground): Verdict {
  if (status.corrected) return refused("certificate.corrected");
  if (status.status !== "revoked") return refused("certificate.notRevoked");
  if (honour) return refused("certificate.honourEnded");
  if (ground === "voided") return refused("certificate.attemptVoided");
  if (ground === "failed") return refused("certificate.attemptFailed");
  return ground === "otherName" ? refused("certificate.otherName") : canDecide({ own });
}

/** Whether it can be issued again with a corrected name. */
export function canReissue(certificate: Decided): Verdict {
  const verdict = canBeCorrected(certificate);
  return verdict.ok ? canDecide(certificate) : verdict;
}

function canBeCorrected({ holderName, status }: Acted): Verdict {
  if (holderName === null) return refused("certificate.holderErased");
  if (status.corrected) return refused("certificate.corrected");
  return status.status === "revoked" ? refused("certificate.revokedNoReissue") : accepted;
}

/** Whether the holder can ask for a corrected name; one request at a time. */
export const canAskCorrection = (certificate: Acted, pending: boolean): Verdict => {
  const verdict = canBeCorrected(certificate);
  return verdict.ok && pending ? refused("certificate.correctionPending") : verdict;
};
