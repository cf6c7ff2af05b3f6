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
export const CONSENT_PURPOSES = [
  "terms",
  "public-verification",
  "event-mail",
  "case-publication",
  "public-register",
] as const;
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

/** `suppressed` = its reader does not want mails of that topic; it is never sent. */
export const MAIL_STATES = ["queued", "sending", "sent", "failed", "suppressed"] as const;
export const HOUR_SOURCES = ["lesson", "event", "claim", "correction"] as const;

/** Sections of GB/T 4754, by their letters. */
export const INDUSTRIES = [..."ABCDEFGHIJKLMNOPQRST"] as unknown as readonly Industry[];
export type Industry =
  | "A"
  | "B"
  | "C"
  | "D"
  | "E"
  | "F"
  | "G"
  | "H"
  | "I"
  | "J"
  | "K"
  | "L"
  | "M"
  | "N"
  | "O"
  | "P"
  | "Q"
  | "R"
  | "S"
  | "T";
/** 统计上大中小微型企业划分办法. */
export const ENTERPRISE_SIZES = ["large", "medium", "small", "micro"] as const;
export type EnterpriseSize = (typeof ENTERPRISE_SIZES)[number];
/** The kinds of firm that the guidance names, （二）. */
export const ENTERPRISE_KINDS = [
  "pilot-demonstration",
  "good-standardization-practice",
  "innovation-contribution-award",
  "innovation-base",
  "front-runner",
  "above-designated-size",
  "strategic-emerging",
] as const;
export type EnterpriseKind = (typeof ENTERPRISE_KINDS)[number];
export const CLAIM_OUTCOMES = ["confirmed", "refused", "withdrawn"] as const;
export type ClaimOutcome = (typeof CLAIM_OUTCOMES)[number];

/** States of an appointment, told by its columns and the day (appointments/appointment.ts). */
export const APPOINTMENT_STATES = [
  "proposed",
  "lapsed",
  "withdrawn",
  "declined",
  "accepted",
  "active",
  "ended",
  "expired",
] as const;
export type AppointmentState = (typeof APPOINTMENT_STATES)[number];

/** The eight duties of （六）, in its order. */
export const DUTIES = [
  "promotion",
  "strategy-and-system",
  "disclosure",
  "spot-check",
  "culture",
  "training",
  "stopping",
  "other",
] as const;
export type Duty = (typeof DUTIES)[number];
export const DUTY_SOURCES = ["training", "disclosed-standard", "spot-check", "stop-order"] as const;
export type DutySource = (typeof DUTY_SOURCES)[number];
export const STANDARD_KINDS = ["enterprise", "group", "local", "industry", "national", "international"] as const;
export type StandardKind = (typeof STANDARD_KINDS)[number];
export const STOP_OUTCOMES = ["stopped", "corrected", "overruled"] as const;
export type StopOutcome = (typeof STOP_OUTCOMES)[number];

export const REGISTER_KINDS = ["law", "regulation", "rule", "document", ...STANDARD_KINDS] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];
export const REGISTER_STATUSES = ["upcoming", "in-force", "superseded", "withdrawn"] as const;
export type RegisterStatus = (typeof REGISTER_STATUSES)[number];
export const CITING_KINDS = ["lesson", "item", "disclosed-standard"] as const;
export type CitingKind = (typeof CITING_KINDS)[number];
/** What was done about a citation of a superseded standard: the new one taken, the citing one withdrawn, or kept with a reason. */
export const SETTLED_HOW = ["replaced", "withdrawn", "kept"] as const;
export type SettledHow = (typeof SETTLED_HOW)[number];

/** Their order stands in the links of mails that were sent: a new one comes last. */
export const MAIL_TOPICS = ["appointments", "duties", "register"] as const;
export type MailTopic = (typeof MAIL_TOPICS)[number];
export const FILE_SUBJECTS = ["duty-record", "enterprise-claim", "long-job"] as const;
export type FileSubject = (typeof FILE_SUBJECTS)[number];
/** Forms of duties and appointments that tell how long they take people. */
export const TIMED_FORMS = [
  "duty-record",
  "spot-check",
  "finding",
  "finding-closing",
  "check-closing",
  "stop-order",
  "stop-outcome",
  "training",
  "standard",
  "standard-change",
  "standard-reason",
  "duty-report",
  "report-answer",
  "proposal",
  "shortfall",
  "appointment-ending",
] as const;
export type TimedForm = (typeof TIMED_FORMS)[number];

export const LONG_JOB_KINDS = ["enterprise-import", "qualification-check"] as const;
export type LongJobKind = (typeof LONG_JOB_KINDS)[number];
