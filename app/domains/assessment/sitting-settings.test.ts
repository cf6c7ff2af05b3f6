import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTypedInstant } from "~/kernel/typed-instant";
import { sittingForm } from "./sitting-form";
import { changesBetween, faultsOf, type SittingSettings, untouchedTimes } from "./sitting-settings";

const settings: SittingSettings = {
  opensAt: 100,
  closesAt: null,
  durationMinutes: 60,
  attemptsAllowed: 3,
  cutScore: 6,
  pointsPerItem: 2,
  itemsPerPage: 1,
  cells: [{ topic: "kinds", difficulty: "easy", count: 5 }],
};
const bank = new Map([["kinds.easy", 6]]);
const faults = (change: Partial<SittingSettings>) =>
  faultsOf({ ...settings, ...change }, bank).map(({ field, message }) => [field, message]);
const cells = (count: number): SittingSettings["cells"] => [{ topic: "kinds", difficulty: "easy", count }];

describe("settings of a sitting", () => {
  it("are refused where they contradict themselves or the bank", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ closesAt: 100 })).toEqual([["closesAt", "exam.closesBeforeOpens"]]);
    expect(faults({ closesAt: 101 })).toEqual([]);
    expect(faults({ cells: cells(6) })).toEqual([]);
    expect(faults({ cells: cells(7) })).toEqual([["count.kinds.easy", "exam.bankTooSmall"]]);
    expect(faults({ cells: cells(0) })).toEqual([["count.kinds.easy", "exam.noItems"]]);
    expect(faults({ cutScore: 10 })).toEqual([]);
    expect(faults({ cutScore: 10.5 })).toEqual([["cutScore", "exam.cutAboveMax"]]);
  });

  it("keep the seconds of a time that was not touched", () => {
    const before = { ...settings, opensAt: 60_500, closesAt: 180_001 };
    expect(untouchedTimes(before, { ...before, opensAt: 60_000, closesAt: 180_000 })).toEqual(before);
    expect(untouchedTimes(before, { ...before, opensAt: 120_000, closesAt: null })).toMatchObject({
      opensAt: 120_000,
      closesAt: null,
    });
  });

  it("are compared one by one, before and after", () => {
    expect(changesBetween(settings, settings)).toEqual([]);
    const after = { ...settings, closesAt: 500, attemptsAllowed: null, cells: cells(4) };
    expect(changesBetween(settings, after)).toEqual([
      { setting: "closesAt", before: null, after: 500 },
      { setting: "attemptsAllowed", before: 3, after: null },
      { setting: "count.kinds.easy", before: 5, after: 4 },
    ]);
  });
});

describe("the form of a sitting", () => {
  const form = sittingForm(settings.cells);
  const typed = {
    stand: "7",
    opensAt: "2026-11-23 09:00",
    closesAt: "2026-12-31 24:00",
    durationMinutes: "90",
    attemptsAllowed: " ",
    cutScore: "60.5",
    pointsPerItem: "2",
    itemsPerPage: "1",
    "count.kinds.easy": "5",
  };

  it("is read into settings", () => {
    expect(form.parse(typed)).toEqual({
      stand: "7",
      settings: {
        opensAt: parseTypedInstant("2026-11-23 09:00"),
        closesAt: parseTypedInstant("2027-01-01 00:00"),
        durationMinutes: 90,
        attemptsAllowed: null,
        cutScore: 60.5,
        pointsPerItem: 2,
        itemsPerPage: 1,
        cells: [{ topic: "kinds", difficulty: "easy", count: 5 }],
      },
    });
  });

  it("forgives full width figures", () => {
    const wide = {
      ...typed,
      durationMinutes: "９０",
      attemptsAllowed: "　３",
      cutScore: "６０．５",
      itemsPerPage: "１",
    };
    expect(form.parse(wide).settings).toMatchObject({
      durationMinutes: 90,
      attemptsAllowed: 3,
      cutScore: 60.5,
      itemsPerPage: 1,
    });
  });

  it.each([
    ["opensAt", "tomorrow"],
    ["closesAt", "2026-02-30 10:00"],
    ["durationMinutes", "0"],
    ["durationMinutes", "601"],
    ["durationMinutes", "1e2"],
    ["attemptsAllowed", "0"],
    ["cutScore", "0"],
    ["cutScore", "-1"],
    ["pointsPerItem", "0.001"],
    ["count.kinds.easy", "-1"],
    ["count.kinds.easy", ""],
  ])("names %s when it reads %j", (field, value) => {
    const read = form.safeParse({ ...typed, [field]: value });
    expect(read.error?.issues.map(({ path }) => path.join())).toEqual([field]);
    expect(read.error?.issues[0]?.message).toMatch(/^exam\./);
  });

  it("never throws, and says each mistake by a key of the catalogue", () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(typed)), value), (raw) => {
        const read = form.safeParse(raw);
        for (const { path, message } of read.error?.issues ?? []) {
          expect(String(path[0])).not.toBe("");
          expect(message).toMatch(/^(exam\.|Invalid input)/);
        }
      }),
    );
  });
});
