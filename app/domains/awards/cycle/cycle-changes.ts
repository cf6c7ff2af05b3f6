import type { CycleRules } from "@db/schema/cycle-rules";
import { canonicalize } from "~/domains/ledger/canonical";
import { type Refusal, refused } from "~/kernel/verdict";
import { type CycleFacts, DEADLINES } from "./cycle-faults";
import { checkHoursOf, decisionRuleOf } from "./cycle-rules";

export type Changes = Record<string, { before: unknown; after: unknown }>;

/** What a form changes of a cycle: columns, and rules as a whole each. */
export interface CycleChange {
  facts?: Partial<CycleFacts>;
  rules?: Partial<CycleRules>;
}
export type CycleText = CycleFacts & { rules: CycleRules };

export const changed = <C extends CycleText>(cycle: C, { facts, rules }: CycleChange): C => ({
  ...cycle,
  ...facts,
  rules: { ...cycle.rules, ...rules },
});

const FACTS = [
  "title",
  "label",
  "year",
  "approvalDocument",
  "authority",
  "introduction",
  "contact",
  ...DEADLINES,
] as const satisfies readonly (keyof CycleFacts)[];

/**
 * A cycle as single things that can be told apart: facts by their names, a quota as `quota.340100`, a criterion as `criterion.c1`, the
 * groups of rules as `scoring.jurors`.
 */
function things({ rules, ...facts }: CycleText): Map<string, unknown> {
  const {
    quotas,
    rubric,
    eligibility,
    evidence,
    conflicts,
    scoring,
    notice,
    objections,
    award,
    decision: _,
    checkHours: __,
    ...plain
  } = rules;
  const groups = {
    eligibility,
    evidence,
    conflicts,
    scoring,
    decision: decisionRuleOf(rules),
    notice,
    objections,
    award,
  };
  return new Map<string, unknown>([
    ...FACTS.map((name): [string, unknown] => [name, facts[name]]),
    ...Object.entries(plain),
    ["checkHours", checkHoursOf(rules)],
    ...Object.entries(quotas).map(([code, quota]): [string, unknown] => [`quota.${code}`, quota]),
    ...rubric.map((criterion): [string, unknown] => [`criterion.${criterion.id}`, criterion]),
    ["rubricOrder", rubric.map(({ id }) => id)],
    ...Object.entries(groups).flatMap(([group, rules]) =>
      Object.entries(rules).map(([name, value]): [string, unknown] => [`${group}.${name}`, value]),
    ),
  ]);
}

/** What differs between two states of a cycle, with both values; null where there was, or is, nothing. */
export function changesBetween(before: CycleText, after: CycleText): Changes {
  const [was, is] = [things(before), things(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  const told = (value: unknown) => value ?? null;
  // Databases give members back in an order of their own.
  const differ = names.filter((name) => canonicalize(told(was.get(name))) !== canonicalize(told(is.get(name))));
  // A criterion that came or went moves the others: that is told by it.
  const moved = differ.some((name) => name.startsWith("criterion.") && (!was.has(name) || !is.has(name)));
  return Object.fromEntries(
    differ
      .filter((name) => name !== "rubricOrder" || !moved)
      .map((name) => [name, { before: told(was.get(name)), after: told(is.get(name)) }]),
  );
}

/** What an award is called never changes: certificates and every page of it bear it. */
const FIXED = ["title", "label", "year"];
/** By what nominations are judged; it stands once somebody handed one in by it. */
const JUDGED_BY =
  /^(cap|categories|reasonLength|rubricOrder|ties|(criterion|eligibility|scoring|decision|conflicts)\..*)$/;

/**
 * What of a change may not be made of a cycle that was opened: by field, each once (decision 040).
 * @param submitted whether anybody has handed in a nomination
 */
export function amendFaults(
  changes: Changes,
  { submitted, now }: { submitted: boolean; now: number },
): (Refusal & { name: string })[] {
  return Object.entries(changes).flatMap(([name, { before, after }]) => {
    const verdict = FIXED.includes(name)
      ? refused("award.amend.fixed")
      : (DEADLINES as readonly string[]).includes(name)
        ? deadlineFault(Number(before), Number(after), now)
        : submitted && (JUDGED_BY.test(name) || lowered(name, before, after))
          ? refused("award.amend.submitted")
          : null;
    return verdict ? [{ ...verdict, name }] : [];
  });
}

/** Whoever plans by a day is not left without it: it is put off, and never brought forward. */
const deadlineFault = (before: number, after: number, now: number): Refusal | null =>
  after < before ? refused("award.amend.earlier") : after <= now ? refused("award.dates.past") : null;

const lowered = (name: string, before: unknown, after: unknown): boolean =>
  (name.startsWith("quota.") || name === "countyQuota") && Number(after) < Number(before);
