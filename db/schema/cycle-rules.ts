/** The rules of an award cycle as they are kept: everything that the guidance does not fix is said here, per cycle, and frozen when it opens. */
export interface CycleRules {
  categories: { id: string; name: string; cap: number | null }[];
  /** How many are awarded at most in all. */
  cap: number;
  /** How many each bureau that reports to the province may recommend to it, by region code. */
  quotas: Record<string, number>;
  /** How many a county may recommend to its city. */
  countyQuota: number;
  eligibility: EligibilityRules;
  evidence: { documents: number; kinds: string[] };
  rubric: Criterion[];
  /** Least length (characters) of the reason that the highest and the lowest level ask for. */
  reasonLength: number;
  conflicts: { kinds: string[]; years: number };
  scoring: ScoringRule;
  /** So many hours at least lie between the sealing of the ballots and names joined to them; of before it was a rule: read it by `checkHoursOf`. */
  checkHours?: number;
  ties: TieStep[];
  /** Not in cycles of before it was a rule: read it by `decisionRuleOf`. */
  decision?: DecisionRule;
  notice: NoticeRule;
  objections: { acceptWithinDays: number; ruleWithinDays: number };
  award: { renewalMinutes: number };
}

/** Zero or null = not asked. */
export interface EligibilityRules {
  certificate: boolean;
  appointedMonths: number;
  /** Over so many months before the day of the check hours and duties are counted. */
  windowMonths: number;
  hours: number;
  dutyRecords: number;
  dutyKinds: number;
  /** Who was awarded so recently is not eligible again. */
  yearsSinceAward: number;
}

/** A criterion of the rubric; its points are its weight, all together 100. */
export interface Criterion {
  id: string;
  name: string;
  points: number;
  /** Anchors from the highest to the lowest, covering 0 to `points` without gap. */
  levels: { from: number; to: number; text: string }[];
}

/** So many jurors score each nomination; so many of the highest and of the lowest totals are left out. */
export interface ScoringRule {
  jurors: number;
  drop: number;
}
export type TieStep = { by: "criterion"; criterion: string } | { by: "panel" } | { by: "draw" };

/** How the meeting decides: on what it votes, how many have to be there (0 = not asked), and which share of them carries. */
export interface DecisionRule {
  voting: "none" | "departures" | "all";
  quorum: number;
  majority: "half" | "two-thirds";
}
export interface NoticeRule {
  days: number;
  counting: "working-days" | "calendar-days";
  countFirst: boolean;
}
