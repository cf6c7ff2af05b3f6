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

/** `renewal-opened` changes nothing: its holder was told that it can be renewed. */
export const ASSERTION_EVENT_KINDS = ["revoked", "reinstated", "renewed", "corrected", "renewal-opened"] as const;
export type AssertionEventKind = (typeof ASSERTION_EVENT_KINDS)[number];

/** `suppressed` = its reader does not want mails of that topic; it is never sent. */
export const MAIL_STATES = ["queued", "sending", "sent", "failed", "suppressed"] as const;
export const HOUR_SOURCES = ["lesson", "event", "claim", "award", "correction"] as const;
/** Who checked an entry of hours: the program saw it (an answered check, a scan), an organizer typed it in, or a bureau decided. */
export const HOUR_CHECKS = ["program", "organizer", "bureau"] as const;
export type HourCheck = (typeof HOUR_CHECKS)[number];
export const HOUR_CLAIM_STATES = ["filed", "returned", "approved", "refused", "revoked", "withdrawn"] as const;
export type HourClaimState = (typeof HOUR_CLAIM_STATES)[number];

/** What a reader may report a mistake in. A kind of place that is added needs a resolver (flows/mistakes/mistake-places). */
export const MISTAKE_SUBJECTS = ["lesson", "check", "item", "term"] as const;
export type MistakeSubject = (typeof MISTAKE_SUBJECTS)[number];
export const MISTAKE_KINDS = ["fact", "wording", "figure", "outdated", "other"] as const;
export type MistakeKind = (typeof MISTAKE_KINDS)[number];
export const MISTAKE_OUTCOMES = ["mended", "unchanged"] as const;
export type MistakeOutcome = (typeof MISTAKE_OUTCOMES)[number];
/** Told by the columns of a report (mistakes/mistake.ts). */
export const MISTAKE_STATES = ["open", "taken", ...MISTAKE_OUTCOMES] as const;
export type MistakeState = (typeof MISTAKE_STATES)[number];

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

export const REGISTER_KINDS = ["law", "regulation", "local-law", "rule", "document", ...STANDARD_KINDS] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];
/** `unchecked`: nobody read a source that says that it is in force. `reference`: a report, a draft, an answer, which is never in force. */
export const REGISTER_STATUSES = ["upcoming", "in-force", "superseded", "withdrawn", "unchecked", "reference"] as const;
export type RegisterStatus = (typeof REGISTER_STATUSES)[number];
export const CITING_KINDS = ["lesson", "item", "disclosed-standard"] as const;
export type CitingKind = (typeof CITING_KINDS)[number];
/** What was done about a citation of a superseded standard: the new one taken, the citing one withdrawn, or kept with a reason. */
export const SETTLED_HOW = ["replaced", "withdrawn", "kept"] as const;
export type SettledHow = (typeof SETTLED_HOW)[number];

/** Their order stands in the links of mails that were sent: a new one comes last. */
/** In the order in which they came to be: links that end mails count by it, so a new one stands last. */
export const MAIL_TOPICS = ["appointments", "duties", "register", "events", "hours", "awards", "mistakes"] as const;
export type MailTopic = (typeof MAIL_TOPICS)[number];
export const FILE_SUBJECTS = [
  "duty-record",
  "enterprise-claim",
  "long-job",
  "event-material",
  "event-photo",
  "hour-claim",
  "nomination",
  "objection",
  "award-archive",
] as const;
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
  "event",
  "registration",
  "feedback",
  "minutes",
  "hour-claim",
  "nomination",
  "award-cycle",
  "objection",
  "nomination-document",
  "nomination-consent",
  "nomination-refusal",
  "nomination-return",
  "nomination-recommendation",
  "nomination-recommendation-withdrawal",
  "nomination-rejection",
] as const;
export type TimedForm = (typeof TIMED_FORMS)[number];

export const LONG_JOB_KINDS = ["enterprise-import", "qualification-check"] as const;
export type LongJobKind = (typeof LONG_JOB_KINDS)[number];

/** States of an event, told by its columns and the clock (events/event.ts). */
export const EVENT_STATES = [
  "draft",
  "published",
  "open",
  "closed",
  "running",
  "ended",
  "summarised",
  "archived",
  "postponed",
  "cancelled",
] as const;
export type EventState = (typeof EVENT_STATES)[number];
export const EVENT_OWNER_KINDS = ["region", "alliance"] as const;
export type EventOwnerKind = (typeof EVENT_OWNER_KINDS)[number];
export const EVENT_MODES = ["on-site", "online", "hybrid"] as const;
export type EventMode = (typeof EVENT_MODES)[number];
export const ADMISSIONS = ["open", "approval", "invitation"] as const;
export type Admission = (typeof ADMISSIONS)[number];
export const QUESTION_KINDS = ["line", "lines", "one", "several", "yes-no"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
export const EVENT_CHANGE_KINDS = [
  "created",
  "changed",
  "published",
  "registration-closed",
  "registration-reopened",
  "postponed",
  "rescheduled",
  "cancelled",
  "survey-closed",
  "summarised",
  "archived",
] as const;
export type EventChangeKind = (typeof EVENT_CHANGE_KINDS)[number];

export const REGISTRATION_STATES = [
  "pending",
  "confirmed",
  "declined",
  "waitlisted",
  "offered",
  "expired",
  "cancelled",
] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];
/** Who holds or waits for a seat; everything else is over. */
export const LIVE_STATES: readonly RegistrationState[] = ["pending", "confirmed", "waitlisted", "offered"];
export const ATTENDANCE_MODES = ["on-site", "online"] as const;
export type AttendanceMode = (typeof ATTENDANCE_MODES)[number];
export const ATTENDANCE_OUTCOMES = ["attended", "absent", "excused"] as const;
export type AttendanceOutcome = (typeof ATTENDANCE_OUTCOMES)[number];

/** Whom an organizer writes to: by where they stand, how they come, or whether they came. */
export const ANNOUNCEMENT_AUDIENCES = ["everyone", "seated", "waiting", "on-site", "online", "attended"] as const;
export type AnnouncementAudience = (typeof ANNOUNCEMENT_AUDIENCES)[number];

export const CHECK_IN_DIRECTIONS = ["in", "out"] as const;
export type CheckInDirection = (typeof CHECK_IN_DIRECTIONS)[number];
/** Read by the camera, typed as a short code, found by name, registered at the door, or typed in from the paper list. */
export const CHECK_IN_HOW = ["scan", "code", "search", "walk-in", "sheet"] as const;
export type CheckInHow = (typeof CHECK_IN_HOW)[number];
export const CHECK_IN_VERDICTS = ["admitted", "duplicate", "invalid-pass", "unknown"] as const;
export type CheckInVerdict = (typeof CHECK_IN_VERDICTS)[number];
/** What somebody decided about a scan of a pass that was not valid. */
export const CHECK_IN_SETTLEMENTS = ["counts", "does-not-count"] as const;
export type CheckInSettlement = (typeof CHECK_IN_SETTLEMENTS)[number];

export const MATERIAL_AUDIENCES = ["registered", "everyone"] as const;
export type MaterialAudience = (typeof MATERIAL_AUDIENCES)[number];
export const RESOLUTION_KINDS = ["decision", "task"] as const;
export type ResolutionKind = (typeof RESOLUTION_KINDS)[number];
export const FEEDBACK_KINDS = ["scale", "text"] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

export * from "./statuses-awards";
