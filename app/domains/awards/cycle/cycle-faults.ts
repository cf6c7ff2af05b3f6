import type { Criterion, CycleRules, TieStep } from "@db/schema/cycle-rules";
import { findForbiddenWording } from "~/domains/credentials/wording";
import { canonicalize } from "~/domains/ledger/canonical";
import type { NamedKind } from "~/kernel/named-kinds";
import { type Refusal, refused } from "~/kernel/verdict";
import type { Cycle } from "./cycle";
import type { CyclePart } from "./cycle-form";
import { decisionRuleOf, FULL_POINTS } from "./cycle-rules";
import { criterionField } from "./rubric-form";
import { categoryField, tieField } from "./rules-forms";

/** What is wrong, and in which field of which part it is put right. */
export type CycleFault = Refusal & { part: CyclePart; field: string };

const at =
  (part: CyclePart) =>
  (field: string, reason: string, values?: Refusal["values"]): CycleFault => ({
    ...refused(reason, values),
    part,
    field,
  });

/** What a cycle says beside its rules. */
export type CycleFacts = Pick<
  Cycle,
  | "title"
  | "label"
  | "year"
  | "approvalDocument"
  | "authority"
  | "introduction"
  | "contact"
  | "submissionsUntil"
  | "countiesUntil"
  | "citiesUntil"
  | "reviewUntil"
>;
/** The deadlines in the order in which they follow each other. */
export const DEADLINES = ["submissionsUntil", "countiesUntil", "citiesUntil", "reviewUntil"] as const;

/** Everything that keeps a cycle from being valid, in the order of its parts. A cycle that is open stays without any. */
export const cycleFaults = (cycle: CycleFacts & { rules: CycleRules }, labels: readonly NamedKind[]): CycleFault[] => [
  ...factsFaults(cycle, labels),
  ...quotaFaults(cycle.rules),
  ...eligibilityFaults(cycle.rules),
  ...rubricFaults(cycle.rules.rubric),
  ...scoringFaults(cycle.rules),
];

/** What keeps it from opening now: the above, and days that are over. */
export const openingFaults = (
  cycle: CycleFacts & { rules: CycleRules },
  labels: readonly NamedKind[],
  now: number,
): CycleFault[] => [
  ...(cycle.submissionsUntil <= now ? [at("facts")("submissionsUntil", "award.dates.past")] : []),
  ...cycleFaults(cycle, labels),
];

/** What an officer should look at before she opens it, though it may be meant. */
export function cycleWarnings({ rules }: Pick<Cycle, "rules">): CycleFault[] {
  const { cap, categories, quotas } = rules;
  const warn = at("quotas");
  const sum = Object.values(quotas).reduce((all, one) => all + one, 0);
  const caps = categories.map((one) => one.cap);
  const inCategories = caps.reduce<number>((all, one) => all + (one ?? 0), 0);
  return [
    ...(cap > 0 && sum < cap ? [warn("quotaEach", "award.quotas.below", { sum, cap })] : []),
    ...(caps.length > 0 && !caps.includes(null) && inCategories < cap
      ? [warn(categoryField(0, "cap"), "award.category.below", { sum: inCategories, cap })]
      : []),
  ];
}

function factsFaults(facts: CycleFacts, labels: readonly NamedKind[]): CycleFault[] {
  const fault = at("facts");
  const missing = (["title", "approvalDocument", "authority", "introduction", "contact"] as const)
    .filter((field) => facts[field] === "")
    .map((field) => fault(field, `award.missing.${field}`));
  const label = labels.find(({ key }) => key === facts.label);
  const { title, authority, approvalDocument } = facts;
  const forbidden = Object.entries({ title, label: label?.zh ?? "", authority, approvalDocument }).flatMap(
    ([field, text]) => printFault(fault, field, text),
  );
  const order = DEADLINES.slice(1).flatMap((field, n) =>
    facts[field] <= facts[DEADLINES[n] as (typeof DEADLINES)[number]] ? [fault(field, `award.dates.${field}`)] : [],
  );
  return [...missing, ...(label ? [] : [fault("label", "award.missing.label")]), ...forbidden, ...order];
}

/** What a certificate of honour prints (credentials/honour-wording), looked at while it can still be written otherwise. */
function printFault(fault: ReturnType<typeof at>, field: string, text: string): CycleFault[] {
  const words = findForbiddenWording(text);
  return words.length > 0 ? [fault(field, "award.forbidden", { words: words.join("、") })] : [];
}

function quotaFaults({ cap, categories }: CycleRules): CycleFault[] {
  const fault = at("quotas");
  const names = categories.map(({ name }) => name);
  return [
    ...(cap < 1 ? [fault("cap", "award.missing.cap")] : []),
    ...(categories.length === 0 ? [fault(categoryField(0, "name"), "award.category.none")] : []),
    ...categories.flatMap((one, n) => [
      ...(names.indexOf(one.name) < n ? [fault(categoryField(n, "name"), "award.category.twice")] : []),
      ...printFault(fault, categoryField(n, "name"), one.name),
      ...(one.cap !== null && one.cap > cap ? [fault(categoryField(n, "cap"), "award.category.above", { cap })] : []),
    ]),
  ];
}

function eligibilityFaults({ eligibility, evidence }: CycleRules): CycleFault[] {
  const fault = at("eligibility");
  return [
    ...(eligibility.dutyKinds > 0 && eligibility.dutyRecords < eligibility.dutyKinds
      ? [fault("dutyRecords", "award.eligibility.records", { kinds: eligibility.dutyKinds })]
      : []),
    ...(evidence.kinds.length === 0 && evidence.documents === 0
      ? [fault("kinds", "award.eligibility.noEvidence")]
      : []),
  ];
}

/** Criteria that sum to 100, each with anchors from the highest to the lowest that leave no point out and give none twice. */
export function rubricFaults(rubric: readonly Criterion[]): CycleFault[] {
  const fault = at("rubric");
  if (rubric.length === 0) return [fault(criterionField(0, "name"), "award.rubric.none")];
  const sum = rubric.reduce((all, { points }) => all + points, 0);
  const names = rubric.map(({ name }) => name);
  return [
    ...(sum === FULL_POINTS
      ? []
      : [fault(criterionField(0, "points"), "award.rubric.sum", { sum, full: FULL_POINTS })]),
    ...rubric.flatMap(({ name, points, levels }, n) => {
      const anchors = levelFault(levels, points);
      return [
        ...(names.indexOf(name) < n ? [fault(criterionField(n, "name"), "award.rubric.twice")] : []),
        ...(anchors ? [{ ...fault(criterionField(n, "levels"), anchors.reason, anchors.values) }] : []),
      ];
    }),
  ];
}

/** The first thing that is wrong with the levels of a criterion; lines are counted from 1. */
function levelFault(levels: Criterion["levels"], points: number): Refusal | null {
  if (levels.length < 2) return refused("award.rubric.levelsFew");
  let next = points;
  for (const [n, { from, to, text }] of levels.entries()) {
    const line = n + 1;
    if (text === "") return refused("award.rubric.levelText", { line });
    if (from > to) return refused("award.rubric.levelOrder", { line });
    if (to !== next) return refused(to < next ? "award.rubric.levelGap" : "award.rubric.levelOverlap", { line, next });
    next = from - 1;
  }
  return next === -1 ? null : refused("award.rubric.levelsToZero");
}

function scoringFaults(rules: CycleRules): CycleFault[] {
  const fault = at("scoring");
  const { scoring, ties, rubric } = rules;
  const { jurors, drop } = scoring;
  const { voting, quorum } = decisionRuleOf(rules);
  return [
    // A vote of however few who came would carry anything.
    ...(voting !== "none" && quorum < 1 ? [fault("quorum", "award.decision.quorumMissing")] : []),
    ...(drop * 2 < jurors ? [] : [fault("drop", "award.scoring.drop", { jurors })]),
    ...tieFaults(ties, rubric).map(({ step, reason }) => fault(tieField(step), reason)),
  ];
}

/** Steps of a tie that lead nowhere, by their place from 0. The draw, which always decides, is the last one. */
function tieFaults(ties: readonly TieStep[], rubric: readonly Criterion[]): { step: number; reason: string }[] {
  const same = (a: TieStep) => (b: TieStep) => canonicalize(a) === canonicalize(b);
  const last = ties.length - 1;
  const steps = ties.flatMap((step, n) => {
    if (step.by === "criterion" && !rubric.some(({ id }) => id === step.criterion))
      return [{ step: n, reason: "award.ties.criterion" }];
    if (ties.findIndex(same(step)) < n) return [{ step: n, reason: "award.ties.twice" }];
    return step.by === "draw" && n !== last ? [{ step: n, reason: "award.ties.drawLast" }] : [];
  });
  return ties[last]?.by === "draw" ? steps : [...steps, { step: Math.max(0, last), reason: "award.ties.drawLast" }];
}
