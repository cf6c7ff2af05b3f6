import { expect, it } from "vitest";
import { type CycleChange, changed, changesBetween } from "~/domains/awards/cycle/cycle-changes";
import { readyCycle } from "~/domains/awards/cycle/cycles.fixture";
import { LOCALES, translator } from "~/i18n/translate";
import { amendmentLines } from "./amendment-lines.server";

const cycle = readyCycle(Date.UTC(2026, 10, 30, 16));
const { rules } = cycle;
const names = {
  label: (key: string) => `〔${key}〕`,
  place: (code: string) => `〔${code}〕`,
  hours: (minutes: number) => String(minutes / 45),
};
const lines = (change: CycleChange, locale: (typeof LOCALES)[number] = "zh-CN") => {
  const telling = { t: translator(locale), locale, names, rubric: rules.rubric };
  return amendmentLines(changesBetween(cycle, changed(cycle, change)), telling).map(
    ({ what, before, after }) => `${what}: ${before} > ${after}`,
  );
};
const [first, ...rest] = rules.rubric as [(typeof rules.rubric)[0], ...typeof rules.rubric];

it("tells days, numbers with what they count, and places by their names, in the order of the page", () => {
  const change: CycleChange = {
    facts: { submissionsUntil: cycle.submissionsUntil + 86_400_000, contact: "" },
    rules: { quotas: { ...rules.quotas, "340826": 2 }, cap: 7, award: { renewalMinutes: 180 } },
  };
  expect(lines(change)).toEqual([
    "联系方式: 0551-00000000 > 没有",
    "申报截止: 2026年12月30日 周三 24:00 > 2026年12月31日 周四 24:00",
    "表彰总数: 6名 > 7名",
    "推荐名额：〔340826〕: 1名 > 2名",
    "入选后计入续期的学时: 0学时 > 4学时",
  ]);
  expect(lines({ rules: { cap: 7 } }, "en")).toEqual(["Awards in all: 6 awards > 7 awards"]);
});

it("tells of the time between sealing and unblinding as nothing where a cycle had none", () => {
  const { checkHours: _, ...before } = rules;
  const told = amendmentLines(changesBetween({ ...cycle, rules: before }, cycle), {
    t: translator("zh-CN"),
    locale: "zh-CN",
    rubric: rules.rubric,
    names,
  });
  expect(told).toEqual([{ what: "封存评分以后，至少隔多久才能揭盲", before: "0小时", after: "24小时" }]);
});

it("tells of a criterion what differs, and all of one that came or went", () => {
  const renamed = {
    ...first,
    name: "履职",
    levels: first.levels.map((level, n) => (n === 0 ? { ...level, text: "甲" } : level)),
  };
  const told = lines({ rules: { rubric: [renamed, ...rest] } });
  expect(told[0]).toBe("“履行职责”的名称: 履行职责 > 履职");
  expect(told[1]).toMatch(/^“履行职责”的等次: 17–20 \| 八项[\s\S]+ > 17–20 \| 甲\n13–16/);
  expect(lines({ rules: { rubric: rest } })[0]).toMatch(/^评分内容“履行职责”: 20分\n17–20[\s\S]+ > 没有$/);
  const moved = lines({ rules: { rubric: [...rest, first] } })[0];
  expect(moved).toMatch(/^评分内容的次序: 履行职责\n[\s\S]+ > 标准体系和自我声明公开\n/);
});

it("tells steps of a tie by the names of their criteria, kinds by their words, yes and no", () => {
  const change: CycleChange = {
    rules: {
      ties: [{ by: "criterion", criterion: "c1" }, { by: "draw" }],
      conflicts: { ...rules.conflicts, kinds: ["group", "declared"] },
      eligibility: { ...rules.eligibility, certificate: false },
      notice: { ...rules.notice, countFirst: true },
    },
  };
  const told = lines(change).join("\n");
  expect(told).toContain("比较“标准体系和自我声明公开”\n评审会议决定\n抽签 > 比较“履行职责”\n抽签");
  expect(told).toContain("要求持有效的培训合格证书: 是 > 否");
  expect(told).toContain("发布当天: 不计入，从次日起算 > 计入");
});

it("has words for everything that a form can change", () => {
  const everything: CycleChange = {
    facts: { title: "另一个", label: "x", year: 2030, approvalDocument: "x", authority: "x", introduction: "x" },
    rules: {
      cap: 1,
      countyQuota: 9,
      reasonLength: 99,
      categories: [],
      rubric: [],
      ties: [],
      evidence: { documents: 1, kinds: ["hours"] },
      eligibility: {
        certificate: false,
        windowMonths: 24,
        appointedMonths: 1,
        hours: 1,
        dutyRecords: 1,
        dutyKinds: 1,
        yearsSinceAward: 1,
      },
      conflicts: { kinds: [], years: 1 },
      scoring: { jurors: 1, drop: 0 },
      checkHours: 3,
      decision: { voting: "departures", quorum: 5, majority: "two-thirds" },
      notice: { days: 1, counting: "calendar-days", countFirst: true },
      objections: { acceptWithinDays: 1, ruleWithinDays: 1 },
    },
  };
  for (const locale of LOCALES)
    for (const line of lines(everything, locale)) expect(line).not.toMatch(/awardDesk\.|awards\.|undefined|\[object/);
});
