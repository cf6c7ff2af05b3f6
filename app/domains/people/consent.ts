import { CONSENT_PURPOSES, type ConsentPurpose } from "@db/statuses";

/** Without this one there is no account. */
export const REQUIRED_PURPOSE: ConsentPurpose = "terms";
/** What is asked for today; the others come with the rooms that need them, and what was given for them can be withdrawn. */
export const OFFERED_PURPOSES: readonly ConsentPurpose[] = ["terms", "public-verification"];

export const isPurpose = (text: string): text is ConsentPurpose => CONSENT_PURPOSES.includes(text as ConsentPurpose);

/** The text a consent was given to: its version and SHA-256 (hex), so that it can be shown later what she agreed to. */
export interface ConsentText {
  purpose: ConsentPurpose;
  version: string;
  hash: string;
}
