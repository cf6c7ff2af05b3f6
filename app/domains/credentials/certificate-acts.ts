import { accepted, refused, type Verdict } from "~/kernel/verdict";
import type { AssertionStatus } from "./assertion-status";

/** What of a certificate the rules below ask. */
export interface Acted {
  /** Null once the holder's data was erased. */
  holderName: string | null;
  status: AssertionStatus;
}

/**
 * What a certificate rests on: its attempt still passes, was voided, or no longer reaches the cut score; or another certificate of
 * its holder stands meanwhile, under another name (docs/decisions/017).
 */
export type Ground = "stands" | "voided" | "failed" | "otherName";

/** Whether it can be revoked: it stands, also when it is past its last day. */
export const canRevoke = ({ status }: Acted): Verdict =>
  status.corrected
    ? refused("certificate.corrected")
    : status.status === "revoked"
      ? refused("certificate.alreadyRevoked")
      : accepted;

/**
 * Whether a revocation can be taken back; a corrected certificate stays replaced, and none certifies an attempt that is void or
 * not passed, or gives its holder a second name.
 */
export function canReinstate({ status }: Acted, ground: Ground): Verdict {
  if (status.corrected) return refused("certificate.corrected");
  if (status.status !== "revoked") return refused("certificate.notRevoked");
  if (ground === "voided") return refused("certificate.attemptVoided");
  if (ground === "failed") return refused("certificate.attemptFailed");
  return ground === "otherName" ? refused("certificate.otherName") : accepted;
}

/** Whether it can be issued again with a corrected name. */
export function canReissue({ holderName, status }: Acted): Verdict {
  if (holderName === null) return refused("certificate.holderErased");
  if (status.corrected) return refused("certificate.corrected");
  return status.status === "revoked" ? refused("certificate.revokedNoReissue") : accepted;
}

/** Whether the holder can ask for a corrected name; one request at a time. */
export const canAskCorrection = (certificate: Acted, pending: boolean): Verdict => {
  const verdict = canReissue(certificate);
  return verdict.ok && pending ? refused("certificate.correctionPending") : verdict;
};
