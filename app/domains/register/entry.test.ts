import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canHaveDays, canReplace, canRestore, canSupersede, chainFrom, citationKeys, isEnded, statusOn } from "./entry";

const base = {
  status: "unchecked",
  effectiveOn: null,
  endedOn: null,
  checkedOn: null,
  replacedByKey: null,
} as const;

describe("what an entry is on a day", () => {
  const planned = { ...base, effectiveOn: "2020-10-01", endedOn: "2025-07-01", replacedByKey: "B" };
  it.each([
    ["the day before it takes effect", "2020-09-30", "upcoming"],
    ["the day it takes effect", "2020-10-01", "in-force"],
    ["its last day", "2025-06-30", "in-force"],
    ["the day it ends", "2025-07-01", "superseded"],
  ])("%s", (_when, today, status) => {
    expect(statusOn(planned, today)).toBe(status);
    // What is stored is what the clock last said; the dates decide.
    expect(statusOn({ ...planned, status: "superseded" }, today)).toBe(status);
  });

  it("without a day the stored word stands, and an end without successor is a withdrawal", () => {
    expect(statusOn({ ...base, status: "superseded", replacedByKey: "B" }, "2026-01-01")).toBe("superseded");
    expect(statusOn({ ...base, status: "withdrawn" }, "2026-01-01")).toBe("withdrawn");
    expect(statusOn({ ...base, endedOn: "2026-01-01" }, "2026-01-01")).toBe("withdrawn");
    expect(statusOn({ ...base, checkedOn: "2026-01-01" }, "2026-01-01")).toBe("in-force");
    expect(isEnded(base, "2026-01-01")).toBe(false);
  });
});

describe("being in force is stated", () => {
  it("is unknown while nobody checked it, whatever word was stored and however long it has run", () => {
    expect(statusOn(base, "2026-01-01")).toBe("unchecked");
    expect(statusOn({ ...base, status: "in-force", effectiveOn: "2020-01-01" }, "2026-01-01")).toBe("unchecked");
    expect(statusOn({ ...base, effectiveOn: "2027-01-01" }, "2026-01-01")).toBe("upcoming");
    expect(statusOn({ ...base, checkedOn: "2026-01-01", endedOn: "2026-02-01" }, "2026-02-01")).toBe("withdrawn");
  });

  it("is nothing that a report or a draft has", () => {
    const report = { ...base, status: "reference", checkedOn: "2026-01-01" } as const;
    expect(statusOn(report, "2026-01-01")).toBe("reference");
    expect(isEnded(report, "2026-01-01")).toBe(false);
  });
});

describe("replacing", () => {
  it("happens once, and only to what was not withdrawn", () => {
    expect(canSupersede(base, "2026-01-01").ok).toBe(true);
    expect(canSupersede({ ...base, replacedByKey: "B" }, "2026-01-01")).toMatchObject({
      reason: "register.alreadyReplaced",
    });
    expect(canSupersede({ ...base, status: "withdrawn" }, "2026-01-01")).toMatchObject({
      reason: "register.alreadyWithdrawn",
    });
    expect(canRestore(base)).toMatchObject({ reason: "register.notReplaced" });
    expect(canRestore({ ...base, replacedByKey: "B" }).ok).toBe(true);
  });

  it("is never by an older edition of the same number, and names the standard that did as people write it", () => {
    const keys = ["GBT88001-2020", "GBT88001-2026", "GB88001-2010", "DB34-T1-2020", "DB34-T1-2026"];
    const replacements = new Map<string, string | null>(keys.map((key) => [key, null]));
    expect(canReplace("GBT88001-2026", "GBT88001-2020", replacements)).toMatchObject({
      reason: "register.olderEdition",
    });
    expect(canReplace("GBT88001-2020", "GBT88001-2026", replacements).ok).toBe(true);
    // Another number is another standard, whatever its year.
    expect(canReplace("GBT88001-2026", "GB88001-2010", replacements).ok).toBe(true);
    const verdict = canSupersede({ ...base, replacedByKey: "DB34-T99001-2026" }, "2026-01-01");
    expect(verdict).toMatchObject({ values: { by: "DB34/T 99001-2026" } });
  });

  it("never closes a circle, whatever replaced what before", () => {
    const keys = ["A", "B", "C", "D", "E"];
    const move = fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...keys, "F"));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const replacements = new Map<string, string | null>(keys.map((key) => [key, null]));
        for (const [key, by] of moves) {
          const verdict = canReplace(key, by, replacements);
          if (by === "F") expect(verdict).toMatchObject({ reason: "register.unknownReplacement" });
          if (verdict.ok) replacements.set(key, by);
        }
        for (const key of keys) {
          const chain = chainFrom(key, replacements);
          expect(replacements.get(chain.at(-1) as string)).toBeNull();
        }
      }),
    );
  });

  it("a circle that is stored all the same ends", () => {
    expect(
      chainFrom(
        "A",
        new Map([
          ["A", "B"],
          ["B", "A"],
        ]),
      ),
    ).toEqual(["A", "B"]);
  });
});

it("the days of an entry stand in their order", () => {
  const days = (issuedOn: string | null, effectiveOn: string | null, endedOn: string | null) =>
    canHaveDays({ issuedOn, effectiveOn, endedOn });
  expect(days("2020-03-31", "2020-10-01", "2025-01-01").ok).toBe(true);
  expect(days(null, null, "2025-01-01").ok).toBe(true);
  expect(days("2020-10-02", "2020-10-01", null)).toMatchObject({ reason: "register.effectiveBeforeIssued" });
  expect(days("2020-03-31", null, "2020-03-30")).toMatchObject({ reason: "register.endedBeforeEffective" });
  expect(days(null, "2020-10-01", "2020-09-30")).toMatchObject({ reason: "register.endedBeforeEffective" });
});

it("is cited without a year where it is the newest edition, and a law of that very name is another entry", () => {
  const all = ["GBT1.1-2009", "GBT1.1-2020", "law", "law-1988"];
  expect(all.map((key) => citationKeys(key, all))).toEqual([
    ["GBT1.1-2009"],
    ["GBT1.1-2020", "GBT1.1"],
    ["law"],
    ["law-1988"],
  ]);
});
