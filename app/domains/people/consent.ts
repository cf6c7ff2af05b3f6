import { CONSENT_PURPOSES, type ConsentPurpose } from "@db/statuses";

/** Without this one there is no account. */
export const REQUIRED_PURPOSE: ConsentPurpose = "terms";
/** What is asked for at sign-up. */
export const SIGN_UP_PURPOSES: readonly ConsentPurpose[] = ["terms", "public-verification"];
/** What is asked for today; the others come with the rooms that need them, and what was given for them can be withdrawn. */
export const OFFERED_PURPOSES: readonly ConsentPurpose[] = ["terms", "public-verification", "public-register"];

export const isPurpose = (text: string): text is ConsentPurpose => CONSENT_PURPOSES.includes(text as ConsentPurpose);

/** The text a consent was given to: its version and SHA-256 (hex), so that it can be shown later what she agreed to. */
export interface ConsentText {
  purpose: ConsentPurpose;
  version: string;
  hash: string;
}

interface Given {
  id: string;
  purpose: ConsentPurpose;
  givenAt: number;
  withdrawnAt: number | null;
}

/**
 * How one of a person's consents ended: withdrawn by her, or replaced by a newer text of the same purpose that she agreed to, in
 * whose transaction, and so in whose instant (ms), it was closed. Both null while it stands.
 */
export function endOf(
  { id, purpose, withdrawnAt }: Given,
  all: readonly Given[],
): { withdrawnAt: number | null; replacedAt: number | null } {
  const newer = all.some((one) => one.id !== id && one.purpose === purpose && one.givenAt === withdrawnAt);
  return newer ? { withdrawnAt: null, replacedAt: withdrawnAt } : { withdrawnAt, replacedAt: null };
}
