import { expect, it } from "vitest";
import { copiedFacts, copiedQuotas } from "./copy-rules";
import { amendFaults, type CycleChange, changed, changesBetween } from "./cycle-changes";
import { DAY_MS, readyCycle } from "./cycles.fixture";

const NOW = Date.UTC(2026, 10, 27);
const cycle = readyCycle(NOW);
const { rules } = cycle;
const changes = (change: CycleChange) => changesBetween(cycle, changed(cycle, change));
const refused = (change: CycleChange, submitted = false, now = NOW) =>
  amendFaults(changes(change), { submitted, now }).map(({ name, reason }) => [name, reason]);

it("tells what differs thing by thing, whatever order a database gives members back in", () => {
  expect(changes({})).toEqual({});
  const turned = JSON.parse(JSON.stringify({ ...rules, scoring: { drop: 1, jurors: 5 } })) as typeof rules;
  expect(changesBetween(cycle, { ...cycle, rules: turned })).toEqual({});
  // A cycle of before there was the rule is what it says by itself.
  expect(changes({ rules: { decision: { voting: "none", quorum: 0, majority: "half" } } })).toEqual({});
  expect(changes({ rules: { checkHours: 48 } })).toEqual({ checkHours: { before: 24, after: 48 } });
  const notice = { ...rules.notice, days: 7 };
  expect(changes({ facts: { contact: "x" }, rules: { notice, quotas: { ...rules.quotas, "340826": 2 } } })).toEqual({
    contact: { before: "0551-00000000", after: "x" },
    "quota.340826": { before: 1, after: 2 },
    "notice.days": { before: 5, after: 7 },
  });
});

it("tells a criterion that came, went or moved", () => {
  const [first, second, ...rest] = rules.rubric as [
    (typeof rules.rubric)[0],
    (typeof rules.rubric)[0],
    ...typeof rules.rubric,
  ];
  expect(changes({ rules: { rubric: [second, ...rest] } })).toEqual({ "criterion.c1": { before: first, after: null } });
  expect(Object.keys(changes({ rules: { rubric: [second, first, ...rest] } }))).toEqual(["rubricOrder"]);
  const renamed = { ...first, name: "新名称" };
  expect(changes({ rules: { rubric: [renamed, second, ...rest] } })).toEqual({
    "criterion.c1": { before: first, after: renamed },
  });
});

it("never changes what an award is called once it is open", () => {
  expect(refused({ facts: { title: "另一个名称", label: "model-case", year: 2027 } })).toEqual(
    ["title", "label", "year"].map((name) => [name, "award.amend.fixed"]),
  );
});

it("puts days off, and never brings them forward", () => {
  const put = (submissionsUntil: number, now = NOW) => refused({ facts: { submissionsUntil } }, true, now);
  expect(put(cycle.submissionsUntil + 1)).toEqual([]);
  expect(put(cycle.submissionsUntil - 1)).toEqual([["submissionsUntil", "award.amend.earlier"]]);
  // Over already: it opens again only for a time to come.
  const over = cycle.submissionsUntil + DAY_MS;
  expect(put(over, over)).toEqual([["submissionsUntil", "award.dates.past"]]);
  expect(put(over + 1, over)).toEqual([]);
});

it("keeps what nominations are judged by from the first one on that was handed in", () => {
  const judged: CycleChange[] = [
    { rules: { cap: 7 } },
    { rules: { categories: [] } },
    { rules: { rubric: rules.rubric.slice(1) } },
    { rules: { rubric: [...rules.rubric].reverse() } },
    { rules: { reasonLength: 20 } },
    { rules: { scoring: { jurors: 7, drop: 1 } } },
    { rules: { ties: [{ by: "draw" }] } },
    { rules: { decision: { voting: "all", quorum: 0, majority: "half" } } },
    { rules: { conflicts: { ...rules.conflicts, years: 5 } } },
    { rules: { eligibility: { ...rules.eligibility, hours: 8 } } },
    { rules: { quotas: { ...rules.quotas, "340100": 4 } } },
    { rules: { countyQuota: 1 } },
  ];
  for (const change of judged) {
    expect(refused(change)).toEqual([]);
    expect(refused(change, true)).toMatchObject([[expect.any(String), "award.amend.submitted"]]);
  }
  const free: CycleChange[] = [
    { facts: { contact: "x", introduction: "x", approvalDocument: "x", authority: "x" } },
    { rules: { quotas: { ...rules.quotas, "340100": 6 }, countyQuota: 3 } },
    { rules: { evidence: { documents: 8, kinds: ["hours"] }, notice: { ...rules.notice, days: 7 } } },
    { rules: { objections: { acceptWithinDays: 5, ruleWithinDays: 20 }, award: { renewalMinutes: 90 } } },
  ];
  for (const change of free) expect(refused(change, true)).toEqual([]);
});

it("is copied a year on, without its approval", () => {
  const copy = copiedFacts(cycle, NOW);
  expect(copy).toMatchObject({
    title: "2027年度优秀企业标准总监评选",
    year: 2027,
    approvalDocument: "",
    label: cycle.label,
  });
  const end = Date.UTC(2028, 1, 29, 16); // the end of 29 February in Shanghai
  const leap = { ...cycle, submissionsUntil: end, countiesUntil: end, citiesUntil: end, reviewUntil: end };
  expect(copiedFacts(leap, NOW).submissionsUntil).toBe(Date.UTC(2029, 1, 28, 16));
});

it("is copied so many years on that its submissions are still to come", () => {
  const old = copiedFacts(readyCycle(NOW - 3 * 365 * DAY_MS), NOW);
  expect(old.submissionsUntil).toBeGreaterThan(NOW);
  expect(old.year).toBe(2029);
});

it("is copied with a quota for each bureau that there is now", () => {
  expect(copiedQuotas({ "340100": 3, "349900": 2 }, ["340100", "340826"])).toEqual({ "340100": 3, "340826": 0 });
});
