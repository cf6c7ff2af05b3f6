/** Every list of states and kinds, once. */
export const ROLES = [
  "enterprise",
  "organizer",
  "editor",
  "examiner",
  "juror",
  "county",
  "city",
  "province",
  "admin",
] as const;
export type Role = (typeof ROLES)[number];

/** What a role grant is limited to. `all` only for editor and admin. */
export const SCOPE_KINDS = ["all", "region", "enterprise", "cycle", "alliance", "sitting"] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** Purposes of consent; only `terms` is required to sign up. */
export const CONSENT_PURPOSES = ["terms", "public-verification", "event-mail", "case-publication"] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export const ITEM_KINDS = ["single", "multiple", "true-false"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
export const DIFFICULTIES = ["easy", "medium", "hard"] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];
export const ITEM_BANKS = ["practice", "exam"] as const;
export type ItemBank = (typeof ITEM_BANKS)[number];

export const ATTEMPT_STATES = ["started", "submitted", "closed", "scored", "released", "voided"] as const;
export type AttemptState = (typeof ATTEMPT_STATES)[number];

export const LATE_RULINGS = ["pending", "accepted", "refused"] as const;
export type LateRuling = (typeof LATE_RULINGS)[number];

export const ASSERTION_EVENT_KINDS = ["revoked", "reinstated", "renewed", "corrected"] as const;
export type AssertionEventKind = (typeof ASSERTION_EVENT_KINDS)[number];

export const MAIL_STATES = ["queued", "sending", "sent", "failed"] as const;
export const HOUR_SOURCES = ["lesson", "event", "claim", "correction"] as const;
