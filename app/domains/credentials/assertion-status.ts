import type { AssertionEventKind } from "@db/statuses";

/** What anyone may be told of a code (contract, `/verify/:code.json`). */
export const VERIFY_STATUSES = ["valid", "expired", "revoked", "unknown"] as const;
export type VerifyStatus = (typeof VERIFY_STATUSES)[number];

export interface AssertionEvent {
  kind: AssertionEventKind;
  /** ms since the epoch */
  at: number;
}

export interface AssertionStatus {
  status: Exclude<VerifyStatus, "unknown">;
  /** When it was revoked, or replaced after a correction; null while it stands. */
  revokedAt: number | null;
  /** Revoked because a corrected certificate was issued in its place. That is final. */
  corrected: boolean;
  /** A newer certificate of the same achievement exists; this one keeps its own last day. */
  renewed: boolean;
}

/**
 * The status by what happened and by the calendar. The last of revoked and reinstated counts; a correction ends a
 * certificate for good; both outweigh the last day, which itself is still valid.
 * @param events oldest first
 * @param today calendar day of Shanghai, `YYYY-MM-DD`
 */
export function statusOf(events: readonly AssertionEvent[], expiresOn: string | null, today: string): AssertionStatus {
  let revokedAt: number | null = null;
  let correctedAt: number | null = null;
  let renewed = false;
  for (const { kind, at } of events) {
    if (kind === "revoked") revokedAt ??= at;
    else if (kind === "reinstated") revokedAt = null;
    else if (kind === "corrected") correctedAt ??= at;
    else if (kind === "renewed") renewed = true;
  }
  const endedAt = correctedAt ?? revokedAt;
  const status = endedAt !== null ? "revoked" : expiresOn !== null && today > expiresOn ? "expired" : "valid";
  return { status, revokedAt: endedAt, corrected: correctedAt !== null, renewed };
}
