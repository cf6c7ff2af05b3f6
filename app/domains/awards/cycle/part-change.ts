import type { CycleChange } from "./cycle-changes";
import type { FactsForm } from "./cycle-form";
import type { RubricForm } from "./rubric-form";
import type { EligibilityForm, NoticeForm, QuotasForm, ScoringForm } from "./rules-forms";

/** What each part's form says, as changes of the cycle. */

export const factsChange = (facts: FactsForm): CycleChange => ({ facts });

/** @param bureaus codes of those that report to the province: each has a quota, and nobody else */
export const quotasChange = (
  { cap, categories, countyQuota, quotaEach, quotas }: QuotasForm,
  bureaus: readonly string[],
): CycleChange => ({
  rules: {
    cap,
    categories,
    countyQuota,
    quotas: Object.fromEntries(bureaus.map((code) => [code, quotas[code] ?? quotaEach])),
  },
});

/** The quota that most bureaus have: it is typed once, and only the others by themselves. */
export function usualQuota(quotas: Readonly<Record<string, number>>): number {
  const counts = new Map<number, number>();
  for (const quota of Object.values(quotas)) counts.set(quota, (counts.get(quota) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

export const eligibilityChange = ({ documents, kinds, ...eligibility }: EligibilityForm): CycleChange => ({
  rules: { eligibility, evidence: { documents, kinds } },
});

export const rubricChange = ({ rubric, reasonLength }: RubricForm): CycleChange => ({
  rules: { rubric, reasonLength },
});

export const scoringChange = ({ jurors, drop, years, conflicts, ties, decision }: ScoringForm): CycleChange => ({
  rules: { scoring: { jurors, drop }, conflicts: { kinds: conflicts, years }, ties, decision },
});

/** @param minutesPerHour minutes of one 学时 */
export const noticeChange = (
  { checkHours, days, counting, countFirst, acceptWithinDays, ruleWithinDays, renewalHours }: NoticeForm,
  minutesPerHour: number,
): CycleChange => ({
  rules: {
    ...(checkHours !== null && { checkHours }),
    notice: { days, counting, countFirst },
    objections: { acceptWithinDays, ruleWithinDays },
    award: { renewalMinutes: Math.round(renewalHours * minutesPerHour) },
  },
});
