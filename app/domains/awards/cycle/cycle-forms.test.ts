import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsForm } from "./cycle-form";
import { noticeChange, usualQuota } from "./part-change";
import { criterionField, readLevels, rubricForm, writeLevels } from "./rubric-form";
import { categoryField, eligibilityForm, nextIds, noticeForm, quotasForm, scoringForm, tieWord } from "./rules-forms";
import { usualRubric } from "./usual-rubric";

interface Read {
  success: boolean;
  error?: { issues: { path: PropertyKey[]; message: string }[] };
}
const told = (read: Read) => read.error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`) ?? [];

describe("facts", () => {
  const days = { submissionsUntil: "2026-12-31 24:00", countiesUntil: "2027年1月10日 24:00" };
  const typed = {
    title: "示例评选",
    label: "x",
    year: "２０２６",
    ...days,
    citiesUntil: "2027-1-20 24:00",
    reviewUntil: "2027/2/1 18:00",
  };

  it("are read as people type them, and may be unfinished", () => {
    const read = factsForm.parse(typed);
    expect(read).toMatchObject({ year: 2026, approvalDocument: "", submissionsUntil: Date.UTC(2026, 11, 31, 16) });
    expect(read.reviewUntil).toBe(Date.UTC(2027, 1, 1, 10));
  });

  it("say which of them cannot be read", () => {
    const wrong = { ...typed, title: "x", label: "", year: "26", citiesUntil: "", reviewUntil: "9999-01-01 10:00" };
    expect(told(factsForm.safeParse(wrong))).toEqual([
      "title award.missing.title",
      "label award.missing.label",
      "year award.number",
      "citiesUntil award.instant",
      "reviewUntil day.odd",
    ]);
  });
});

describe("levels", () => {
  const parts = (typed: string, points = 20) => readLevels(typed, points).levels.map(({ from, to }) => [from, to]);

  it("are the same after being written and read again", () => {
    for (const { points, levels } of usualRubric())
      expect(readLevels(writeLevels(levels), points)).toEqual({ levels, unread: null });
  });

  it("forgive how points are written, and take the rest of them from the line above", () => {
    const same = [
      [17, 20],
      [8, 16],
      [0, 7],
    ];
    for (const typed of [
      "17–20 | 好\n8–16 | 中\n0–7 | 差",
      "20-17：好\n16~8 中\n0至7分、差",
      "１７｜好\n８｜中\n０｜差".normalize("NFKC"),
      "17 好\n\n8 中\n0 差",
    ])
      expect(parts(typed)).toEqual(same);
  });

  it("say which line is none", () => {
    expect(readLevels("17–20 | 好\n没有分", 20)).toMatchObject({ unread: 2 });
    expect(readLevels("好", 20)).toEqual({ levels: [], unread: 1 });
    expect(readLevels(`10 | ${"长".repeat(301)}`, 20).unread).toBe(1);
  });

  it("never fail, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 100 }), (text, points) => {
        expect(readLevels(text, points).levels.length).toBeLessThanOrEqual(8);
      }),
    );
  });
});

describe("rows", () => {
  it("keep their ids, and give new ones that nobody had", () => {
    expect(nextIds("c", ["c2", "", "c7", "", "c2", "x"])).toEqual(["c2", "c8", "c7", "c9", "c10", "c11"]);
  });

  it("of the rubric are read in their order; one that was emptied is gone with its id", () => {
    const row = (n: number, id: string, name: string, points: string, levels: string) => ({
      [criterionField(n, "id")]: id,
      [criterionField(n, "name")]: name,
      [criterionField(n, "points")]: points,
      [criterionField(n, "levels")]: levels,
    });
    const read = rubricForm.parse({
      reasonLength: "10",
      ...row(0, "c1", "甲", "60", "30 好\n0 差"),
      ...row(1, "c5", "", "", " "),
      ...row(3, "", "乙", "40", "1 好\n0 差"),
    });
    expect(read.rubric.map(({ id, name, points }) => [id, name, points])).toEqual([
      ["c1", "甲", 60],
      ["c6", "乙", 40],
    ]);
    expect(told(rubricForm.safeParse({ reasonLength: "0", ...row(0, "", "", "0", "x") }))).toEqual([
      "reasonLength award.number",
      "criterion.0.name award.rubric.name",
      "criterion.0.points award.number",
      "criterion.0.levels award.rubric.levelLine",
    ]);
  });

  it("of categories may have no cap of their own", () => {
    const read = quotasForm.parse({
      cap: "10",
      quotaEach: "2",
      countyQuota: "1",
      "quota.340100": "5",
      "quota.340826": "",
      [categoryField(0, "id")]: "k3",
      [categoryField(0, "name")]: "甲类",
      [categoryField(2, "name")]: "乙类",
      [categoryField(2, "cap")]: "4",
    });
    expect(read.quotas).toEqual({ "340100": 5 });
    expect(read.categories).toEqual([
      { id: "k3", name: "甲类", cap: null },
      { id: "k4", name: "乙类", cap: 4 },
    ]);
    const wrong = { cap: "10", quotaEach: "2", countyQuota: "1", "quota.340100": "x", [categoryField(1, "cap")]: "3" };
    expect(told(quotasForm.safeParse(wrong)).sort()).toEqual([
      "category.1.name award.category.name",
      "quota.340100 award.number",
    ]);
  });

  it("have the quota typed once that most have", () => {
    expect(usualQuota({ a: 3, b: 2, c: 3 })).toBe(3);
    expect(usualQuota({})).toBe(0);
  });
});

it("scoring ends a tie with the draw, and counts what a juror declares, whatever is sent", () => {
  const read = scoringForm.parse({
    jurors: "5",
    drop: "1",
    years: "3",
    conflicts: ["group", "x"],
    "tie.0": "c2",
    "tie.2": "panel",
  });
  expect(read.conflicts).toEqual(["group", "declared"]);
  expect(read.ties.map(tieWord)).toEqual(["c2", "panel", "draw"]);
  expect(scoringForm.parse({ jurors: "5", drop: "1", years: "0", "tie.1": "draw" }).ties).toEqual([{ by: "draw" }]);
});

it("eligibility and notice are read with what is not asked", () => {
  const numbers = {
    appointedMonths: "12",
    hours: "0",
    dutyRecords: "0",
    dutyKinds: "0",
    yearsSinceAward: "3",
    windowMonths: "24",
    documents: "5",
  };
  const read = eligibilityForm.parse({ ...numbers, kinds: ["hours", "certificate", "x"] });
  expect(read).toMatchObject({ certificate: false, appointedMonths: 12, kinds: ["certificate", "hours"] });
  const days = { days: "5", counting: "working-days", countFirst: "no", acceptWithinDays: "3", ruleWithinDays: "15" };
  expect(noticeForm.parse({ ...days, renewalHours: " ４．５ " })).toMatchObject({
    countFirst: false,
    renewalHours: 4.5,
  });
  const changed = (fields: object) =>
    noticeChange(noticeForm.parse({ ...days, renewalHours: "", ...fields }), 45).rules;
  expect(changed({ checkHours: "４８" })).toMatchObject({ checkHours: 48 });
  expect(changed({ checkHours: "0" })).toMatchObject({ checkHours: 0 });
  // A form of before there was such a field leaves the rule as it is.
  for (const fields of [{}, { checkHours: " " }]) expect(changed(fields)).not.toHaveProperty("checkHours");
  expect(told(noticeForm.safeParse({ ...days, renewalHours: "", checkHours: "241" }))).toEqual([
    "checkHours award.number",
  ]);
  expect(told(noticeForm.safeParse({ ...days, days: "0", counting: "x", renewalHours: "1.25" }))).toEqual([
    "days award.number",
    "counting award.missing.counting",
    "renewalHours award.renewalHours",
  ]);
});

it("scoring says how the meeting decides, and nothing is asked where nothing is said", () => {
  const read = (fields: Record<string, string>) =>
    scoringForm.parse({ jurors: "5", drop: "1", years: "0", ...fields }).decision;
  expect(read({})).toEqual({ voting: "none", quorum: 0, majority: "half" });
  expect(read({ voting: "all", quorum: "５", majority: "two-thirds" })).toEqual({
    voting: "all",
    quorum: 5,
    majority: "two-thirds",
  });
  expect(read({ voting: "loudest", majority: "one" })).toEqual({ voting: "none", quorum: 0, majority: "half" });
});
