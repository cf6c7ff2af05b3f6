/** Lists of states and kinds of awards, once; read through statuses.ts like all others. */

/** States of an award cycle, told by its columns and the clock (awards/cycle/cycle.ts). */
export const CYCLE_STATES = [
  "draft",
  "open",
  "closed",
  "reviewing",
  "noticed",
  "decided",
  "ended",
  "archived",
] as const;
export type CycleState = (typeof CYCLE_STATES)[number];
/** Levels of bureaus, from below. */
export const BUREAU_LEVELS = ["county", "city", "province"] as const;
export type BureauLevel = (typeof BUREAU_LEVELS)[number];
export const NOMINATION_ORIGINS = ["self", "enterprise", "alliance", "bureau"] as const;
export type NominationOrigin = (typeof NOMINATION_ORIGINS)[number];
export const NOMINATION_STATES = [
  "draft",
  "consent-asked",
  "consented",
  "refused",
  "submitted",
  "checking",
  "returned",
  "resubmitted",
  "recommended",
  "accepted",
  "rejected",
  "withdrawn",
] as const;
export type NominationState = (typeof NOMINATION_STATES)[number];
/** `checked` = a record of the platform; `stated` = the nominee says so. */
export const EXHIBIT_SOURCES = ["checked", "stated"] as const;
export type ExhibitSource = (typeof EXHIBIT_SOURCES)[number];
/** What of a nomination a bureau can want put right; `exhibits` = all of them, as where one is missing. */
export const CORRECTION_PARTS = [
  "category",
  "deeds",
  "summary",
  "hiddenWords",
  "exhibits",
  "exhibit",
  "eligibility",
] as const;
export type CorrectionPart = (typeof CORRECTION_PARTS)[number];
/** One juror and one nomination; `conflict` is what she declared, `recused` what follows, `replaced` once another reads it. */
export const REVIEW_STATES = [
  "assigned",
  "cleared",
  "conflict",
  "in-progress",
  "submitted",
  "reopened",
  "locked",
  "recused",
  "replaced",
] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
export const DECLARED_TIE_KINDS = ["kinship", "interest", "other"] as const;
export type DeclaredTieKind = (typeof DECLARED_TIE_KINDS)[number];

export const OBJECTION_STATES = [
  "filed",
  "accepted",
  "refused",
  "investigating",
  "upheld",
  "dismissed",
  "answered",
] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];
/** What bars a nominee whatever her score is. */
export const VETO_KINDS = ["breach-of-trust", "quality-accident", "false-material"] as const;
export type VetoKind = (typeof VETO_KINDS)[number];
