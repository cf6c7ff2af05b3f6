import type { AwardSnapshot, RenewalSnapshot } from "@db/schema/credentials";
import { type Certificate, statusAt } from "~/domains/credentials/assertion.store.server";
import type { AssertionStatus } from "~/domains/credentials/assertion-status";

/** Everything a certificate says and how it stands, for the pages that may show all of it. */
export interface CertificateView extends AssertionStatus {
  code: string;
  title: string;
  courseTitle: string;
  outcome: string;
  hours: number | null;
  score: number;
  maxScore: number;
  cutScore: number;
  /** What it was renewed by; null of one that an exam led to. */
  renewal: RenewalSnapshot | null;
  /** What it honours; null of one that a course led to. */
  award: AwardSnapshot | null;
  issuerName: string;
  demo: boolean;
  holderName: string | null;
  employerName: string | null;
  issuedOn: string;
  expiresOn: string | null;
  attemptId: string | null;
  /** When it was issued in place of one with a misprinted name (ms), or null. */
  reissuedAt: number | null;
  /** Why it was revoked or replaced; empty while it stands. */
  reason: string;
}

/** @param now ms */
export function viewOf(certificate: Certificate, now: number): CertificateView {
  const { snapshot, code, holderName, employerName, issuedOn, expiresOn, attemptId, issuedAt, issueKey } = certificate;
  const status = statusAt(certificate, now);
  const ending = status.corrected ? "corrected" : "revoked";
  const ended = certificate.events.filter((event) => event.kind === ending).at(-1);
  const {
    title,
    courseTitle,
    outcome,
    hours,
    score,
    maxScore,
    cutScore,
    issuerName,
    demo,
    renewal = null,
    award = null,
  } = snapshot;
  return {
    ...status,
    title,
    courseTitle,
    outcome,
    hours,
    score,
    maxScore,
    cutScore,
    renewal,
    award,
    issuerName,
    demo,
    code,
    holderName,
    employerName,
    issuedOn,
    expiresOn,
    attemptId,
    reissuedAt: issueKey.startsWith("replaces:") ? issuedAt : null,
    reason: status.revokedAt === null ? "" : (ended?.reason ?? ""),
  };
}
