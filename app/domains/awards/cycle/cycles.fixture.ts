import type { CycleText } from "./cycle-changes";
import { usualRules } from "./cycle-rules";

export const DAY_MS = 86_400_000;

/** A cycle that could open, with submissions that end thirty days after `at` (ms); two bureaus report to the province. */
export const readyCycle = (at: number, change: Partial<CycleText> = {}): CycleText => ({
  title: "2026年度优秀企业标准总监评选",
  label: "outstanding-director",
  year: 2026,
  approvalDocument: "示例函〔2026〕1号",
  authority: "示例批准单位",
  introduction: "评选说明",
  contact: "0551-00000000",
  submissionsUntil: at + 30 * DAY_MS,
  countiesUntil: at + 40 * DAY_MS,
  citiesUntil: at + 50 * DAY_MS,
  reviewUntil: at + 80 * DAY_MS,
  rules: { ...usualRules(["340100", "340826"]), cap: 6, quotas: { "340100": 5, "340826": 1 } },
  ...change,
});
