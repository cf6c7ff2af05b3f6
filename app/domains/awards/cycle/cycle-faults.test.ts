import type { AwardSnapshot } from "@db/schema/credentials";
import type { CycleRules } from "@db/schema/cycle-rules";
import { expect, it } from "vitest";
import { forbiddenInHonour } from "~/domains/credentials/honour-wording";
import type { CycleText } from "./cycle-changes";
import { cycleFaults, cycleWarnings, openingFaults, rubricFaults } from "./cycle-faults";
import { USUAL_LABELS } from "./cycle-labels";
import { readyCycle } from "./cycles.fixture";
import { usualRubric } from "./usual-rubric";

const NOW = Date.UTC(2026, 10, 27);
const ready = readyCycle(NOW);
const found = (change: Partial<CycleText>, rules: Partial<CycleRules> = {}, labels = USUAL_LABELS) =>
  cycleFaults({ ...ready, ...change, rules: { ...ready.rules, ...rules } }, labels).map(
    ({ part, field, reason }) => `${part} ${field} ${reason}`,
  );
const [first, ...rest] = usualRubric() as [CycleRules["rubric"][number], ...CycleRules["rubric"]];
const withLevels = (levels: CycleRules["rubric"][number]["levels"]) =>
  rubricFaults([{ ...first, levels }, ...rest]).map(({ field, reason, values }) => [
    field,
    reason,
    values?.line ?? null,
  ]);

it("opens with the usual rules once the approval, the cap and the quotas are there", () => {
  expect(found({})).toEqual([]);
  expect(openingFaults(ready, USUAL_LABELS, NOW)).toEqual([]);
  expect(cycleWarnings(ready)).toEqual([]);
});

it("needs its approval document, authority, cap, texts and label", () => {
  for (const field of ["title", "approvalDocument", "authority", "introduction", "contact"])
    expect(found({ [field]: "" })).toEqual([`facts ${field} award.missing.${field}`]);
  expect(found({}, { cap: 0 })).toEqual(["quotas cap award.missing.cap"]);
  expect(found({ label: "gone" })).toEqual(["facts label award.missing.label"]);
});

it("bears no word that a certificate must not, in its title or its label", () => {
  expect(found({ title: "全国优秀企业标准总监评选" })).toEqual(["facts title award.forbidden"]);
  const label = { key: "outstanding-director", zh: "中 國优秀标准总监", en: "x" };
  expect(found({}, {}, [label])).toEqual(["facts label award.forbidden"]);
});

it("bears none in anything else that a certificate of honour prints, so that no award fails on it at the end", () => {
  expect(found({ authority: "国家市场监督管理总局办公厅" })).toEqual(["facts authority award.forbidden"]);
  expect(found({ approvalDocument: "全国标准化工作领导小组〔2026〕1号" })).toEqual([
    "facts approvalDocument award.forbidden",
  ]);
  expect(found({}, { categories: [{ id: "k1", name: "国家级企业组", cap: null }] })).toEqual([
    "quotas category.0.name award.forbidden",
  ]);
  const cycle = { ...ready, authority: "中国甲", approvalDocument: "中华乙" };
  const rules = { ...ready.rules, categories: [{ id: "k1", name: "全国丙", cap: null }] };
  const [printed] = USUAL_LABELS;
  const label = { key: cycle.label, zh: "国家丁", en: printed?.en ?? "" };
  const parts = { label: label.zh, category: "全国丙", cycle: "职业资格戊", authority: cycle.authority };
  const snapshot = { ...parts, approvalDocument: cycle.approvalDocument } as AwardSnapshot;
  // Whatever the certificate refuses, the cycle refused when it was opened.
  const named = cycleFaults({ ...cycle, title: parts.cycle, rules }, [label]).flatMap(({ reason, values }) =>
    reason === "award.forbidden" ? [values?.words] : [],
  );
  expect(named.sort()).toEqual(forbiddenInHonour(snapshot).sort());
});

it("has its days one after the other, and the first of them to come", () => {
  expect(found({ countiesUntil: ready.submissionsUntil })).toEqual(["facts countiesUntil award.dates.countiesUntil"]);
  expect(found({ reviewUntil: ready.citiesUntil - 1 })).toEqual(["facts reviewUntil award.dates.reviewUntil"]);
  const past = openingFaults(ready, USUAL_LABELS, ready.submissionsUntil);
  expect(past.map(({ field, reason }) => [field, reason])).toEqual([["submissionsUntil", "award.dates.past"]]);
  expect(openingFaults(ready, USUAL_LABELS, ready.submissionsUntil - 1)).toEqual([]);
});

it("has categories that fit into the cap", () => {
  const named = (...caps: (number | null)[]) => caps.map((cap, n) => ({ id: `k${n}`, name: `类别${n}`, cap }));
  expect(found({}, { categories: [] })).toEqual(["quotas category.0.name award.category.none"]);
  expect(found({}, { categories: named(6, 7) })).toEqual(["quotas category.1.cap award.category.above"]);
  const twice = named(null, null).map((one) => ({ ...one, name: "同名" }));
  expect(found({}, { categories: twice })).toEqual(["quotas category.1.name award.category.twice"]);
  const warned = (rules: Partial<CycleRules>) =>
    cycleWarnings({ rules: { ...ready.rules, ...rules } }).map(({ reason, values }) => [reason, values?.sum]);
  expect(warned({ categories: named(2, 3) })).toEqual([["award.category.below", 5]]);
  expect(warned({ categories: named(2, null) })).toEqual([]);
  expect(warned({ quotas: { "340100": 5 } })).toEqual([["award.quotas.below", 5]]);
});

it("has criteria of a hundred points, each named once", () => {
  expect(usualRubric().map(({ points }) => points)).toEqual([20, 25, 20, 15, 15, 5]);
  expect(usualRubric().every(({ levels }) => levels.length === 4)).toBe(true);
  expect(found({}, { rubric: [] })).toEqual([
    "rubric criterion.0.name award.rubric.none",
    "scoring tie.0 award.ties.criterion",
  ]);
  expect(rubricFaults(rest)).toMatchObject([{ reason: "award.rubric.sum", values: { sum: 80, full: 100 } }]);
  const same = [first, ...rest.map((one, n) => (n === 0 ? { ...one, name: first.name } : one))];
  expect(rubricFaults(same)).toMatchObject([{ field: "criterion.1.name", reason: "award.rubric.twice" }]);
});

it("has levels from full points down to 0, without a gap and without giving a point twice", () => {
  const level = (from: number, to: number, text = "x") => ({ from, to, text });
  expect(withLevels([level(10, 20), level(0, 9)])).toEqual([]);
  const wrong: [ReturnType<typeof level>[], string, number | null][] = [
    [[level(0, 20)], "levelsFew", null],
    [[level(10, 19), level(0, 9)], "levelGap", 1],
    [[level(10, 21), level(0, 9)], "levelOverlap", 1],
    [[level(10, 20), level(0, 8)], "levelGap", 2],
    [[level(10, 20), level(0, 10)], "levelOverlap", 2],
    [[level(10, 20), level(1, 9)], "levelsToZero", null],
    [[level(0, 9), level(10, 20)], "levelGap", 1],
    [[level(20, 10), level(0, 9)], "levelOrder", 1],
    [[level(10, 20), level(0, 9, "")], "levelText", 2],
  ];
  for (const [levels, reason, line] of wrong)
    expect(withLevels(levels)).toEqual([["criterion.0.levels", `award.rubric.${reason}`, line]]);
});

it("leaves scores to count after the highest and lowest are dropped", () => {
  const drop = (jurors: number, drop: number) => found({}, { scoring: { jurors, drop } });
  expect(drop(5, 2)).toEqual([]);
  expect(drop(1, 0)).toEqual([]);
  for (const [jurors, many] of [
    [5, 3],
    [4, 2],
    [2, 1],
  ] as const)
    expect(drop(jurors, many)).toEqual(["scoring drop award.scoring.drop"]);
});

it("decides a tie by steps that there are, each once, with the draw at the end", () => {
  const ties = (...steps: CycleRules["ties"]) => found({}, { ties: steps });
  const [c1, panel, draw] = [{ by: "criterion", criterion: "c1" }, { by: "panel" }, { by: "draw" }] as const;
  expect(ties(draw)).toEqual([]);
  expect(ties(c1, { by: "criterion", criterion: "c9" }, draw)).toEqual(["scoring tie.1 award.ties.criterion"]);
  expect(ties(panel, { criterion: "c1", by: "criterion" }, c1, draw)).toEqual(["scoring tie.2 award.ties.twice"]);
  expect(ties(draw, panel)).toEqual(["scoring tie.0 award.ties.drawLast", "scoring tie.1 award.ties.drawLast"]);
  expect(ties(c1, panel)).toEqual(["scoring tie.1 award.ties.drawLast"]);
  expect(ties()).toEqual(["scoring tie.0 award.ties.drawLast"]);
});

it("asks for as many duty records as for kinds of duties, and takes some evidence", () => {
  const { eligibility } = ready.rules;
  const asked = { ...eligibility, dutyKinds: 3, dutyRecords: 2 };
  expect(found({}, { eligibility: asked })).toEqual(["eligibility dutyRecords award.eligibility.records"]);
  expect(found({}, { evidence: { documents: 0, kinds: [] } })).toEqual([
    "eligibility kinds award.eligibility.noEvidence",
  ]);
});

it("a vote needs a number who have to be there", () => {
  const decided = (voting: "none" | "all", quorum: number) =>
    found({}, { decision: { voting, quorum, majority: "half" } });
  expect(decided("all", 0)).toEqual(["scoring quorum award.decision.quorumMissing"]);
  expect([decided("all", 1), decided("none", 0)]).toEqual([[], []]);
});
