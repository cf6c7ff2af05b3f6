import type { CycleRules, DecisionRule } from "@db/schema/cycle-rules";
import { usualRubric } from "./usual-rubric";

/** Where evidence comes from that the platform holds itself; each is an exhibit's `kind`. Cases join with their domain. */
export const EVIDENCE_KINDS = ["certificate", "appointment", "hours", "event", "duty", "standard"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What binds a juror to a nominee. What she declared herself counts in every cycle. */
export const CONFLICT_KINDS = [
  "employment",
  "group",
  "alliance-office",
  "co-nominator",
  "co-author",
  "declared",
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

export const NOTICE_COUNTINGS = ["working-days", "calendar-days"] as const;

export const VOTINGS = ["none", "departures", "all"] as const satisfies readonly DecisionRule["voting"][];
export const MAJORITIES = ["half", "two-thirds"] as const satisfies readonly DecisionRule["majority"][];

/** A meeting talks a list over and does not vote: what holds where a cycle says nothing. */
const USUAL_DECISION: DecisionRule = { voting: "none", quorum: 0, majority: "half" };

/** How a cycle's meeting decides. */
export const decisionRuleOf = ({ decision }: Pick<CycleRules, "decision">): DecisionRule => decision ?? USUAL_DECISION;

/** How long the list of commitments is there to be kept before names are joined to scores; where a cycle says nothing, no time. */
export const checkHoursOf = ({ checkHours }: Pick<CycleRules, "checkHours">): number => checkHours ?? 0;

/** All criteria together; the weight of one is its points. */
export const FULL_POINTS = 100;

/**
 * The rules that a new cycle begins with where there is none to copy from. What the approval decides (the cap, and with it the quotas) is
 * left at nothing, so that nobody opens a cycle with a figure that nobody approved.
 */
export const usualRules = (bureaus: readonly string[]): CycleRules => ({
  categories: [
    { id: "k1", name: "大中型企业", cap: null },
    { id: "k2", name: "小微企业", cap: null },
  ],
  cap: 0,
  quotas: Object.fromEntries(bureaus.map((code) => [code, 0])),
  countyQuota: 2,
  eligibility: {
    certificate: true,
    appointedMonths: 12,
    windowMonths: 24,
    hours: 0,
    dutyRecords: 0,
    dutyKinds: 0,
    yearsSinceAward: 3,
  },
  evidence: { documents: 5, kinds: [...EVIDENCE_KINDS] },
  rubric: usualRubric(),
  reasonLength: 10,
  conflicts: { kinds: [...CONFLICT_KINDS], years: 3 },
  scoring: { jurors: 5, drop: 1 },
  checkHours: 24,
  ties: [{ by: "criterion", criterion: "c2" }, { by: "panel" }, { by: "draw" }],
  // 中国标准创新贡献奖 2020 counted the first day; the usual reading of a period in days does not (民法典 第二百零一条).
  notice: { days: 5, counting: "working-days", countFirst: false },
  objections: { acceptWithinDays: 3, ruleWithinDays: 15 },
  award: { renewalMinutes: 0 },
});
