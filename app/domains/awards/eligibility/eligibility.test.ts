import type { EligibilityRules } from "@db/schema/cycle-rules";
import { describe, expect, it } from "vitest";
import { eligibilityChanges, eligibilityOf, isEligible, type NomineeRecords } from "./eligibility";

const nothing: EligibilityRules = {
  certificate: false,
  appointedMonths: 0,
  windowMonths: 12,
  hours: 0,
  dutyRecords: 0,
  dutyKinds: 0,
  yearsSinceAward: 0,
};
const none: NomineeRecords = { certificates: [], appointments: [], hours: [], duties: [], awards: [] };
const on = { today: "2026-11-27", minutesPerHour: 45 };
const check = (rules: Partial<EligibilityRules>, records: Partial<NomineeRecords>, today = on.today) =>
  eligibilityOf({ ...nothing, ...rules }, { ...none, ...records }, { ...on, today });
const term = (id: string, day: string, to: string | null) => ({ id, title: id, day, to });

describe("eligibility", () => {
  it("tells only of rules that the cycle asks for", () => {
    expect(check({}, {})).toEqual([]);
    expect(isEligible([])).toEqual({ ok: true });
    expect(isEligible(check({ certificate: true }, {}))).toMatchObject({ reason: "award.eligibility.certificate" });
  });

  it("asks for so many months of an appointment that runs, and says from which day they are reached", () => {
    const rules = { appointedMonths: 12 };
    const runs = { appointments: [term("a", "2025-11-28", null)] };
    expect(check(rules, runs)).toMatchObject([{ met: false, from: "2026-11-28", values: { since: "2025-11-28" } }]);
    expect(check(rules, runs, "2026-11-28")).toMatchObject([{ met: true, from: null }]);
    const ended = { appointments: [term("a", "2020-01-01", "2026-11-26")] };
    expect(check(rules, ended)).toMatchObject([{ met: false, from: null, values: { since: null } }]);
    expect(check(rules, { appointments: [term("a", "2020-01-01", "2026-11-27")] })).toMatchObject([{ met: true }]);
  });

  it("adds terms that follow on each other without a gap, at whatever firm", () => {
    const rules = { appointedMonths: 24 };
    const second = term("b", "2026-01-01", null);
    const chain = check(rules, { appointments: [second, term("a", "2023-01-01", "2025-12-31")] });
    expect(chain).toMatchObject([{ met: true, values: { since: "2023-01-01" }, records: [{ id: "b" }, { id: "a" }] }]);
    const gap = check(rules, { appointments: [second, term("a", "2023-01-01", "2025-12-30")] });
    expect(gap).toMatchObject([{ met: false, values: { since: "2026-01-01" }, records: [{ id: "b" }] }]);
  });

  it("counts hours of its window only, corrections included, and just enough is enough", () => {
    const entry = (id: string, day: string, minutes: number) => ({ id, title: id, day, minutes });
    const hours = [
      entry("old", "2025-11-26", 900),
      entry("first", "2025-11-27", 360),
      entry("back", "2026-03-01", -45),
    ];
    expect(check({ hours: 7 }, { hours })).toMatchObject([{ met: true, values: { hours: 7, needed: 7 } }]);
    expect(check({ hours: 8 }, { hours })).toMatchObject([{ met: false, values: { hours: 7 } }]);
    expect(check({ hours: 8 }, { hours })[0]?.records.map(({ id }) => id)).toEqual(["first", "back"]);
  });

  it("asks for records and for kinds of duties", () => {
    const duties = ["training", "training", "stopping"].map((duty, n) => ({
      id: `${n}`,
      title: "",
      day: "2026-05-01",
      duty,
    }));
    const met = (dutyRecords: number, dutyKinds: number) => check({ dutyRecords, dutyKinds }, { duties })[0]?.met;
    expect([met(3, 2), met(4, 2), met(3, 3), met(0, 2)]).toEqual([true, false, false, true]);
  });

  it("says when somebody who was awarded may be again", () => {
    const awards = [{ id: "w", title: "2024", day: "2024-12-01" }];
    expect(check({ yearsSinceAward: 2 }, { awards })).toMatchObject([{ met: false, from: "2026-12-01" }]);
    expect(check({ yearsSinceAward: 2 }, { awards }, "2026-12-01")).toMatchObject([{ met: true, from: null }]);
  });

  it("shows what changed between two checks, and nothing where only a day passed", () => {
    const rules = { certificate: true, appointedMonths: 12 };
    const one = { id: "c", title: "合格证书", day: "2025-01-01" };
    const appointments = [term("a", "2024-01-01", null)];
    const before = check(rules, { certificates: [one], appointments });
    expect(eligibilityChanges(before, check(rules, { certificates: [one], appointments }, "2026-11-28"))).toEqual([]);
    const after = check(rules, { appointments });
    expect(eligibilityChanges(before, after)).toMatchObject([
      { rule: "certificate", before: { met: true }, after: { met: false } },
    ]);
  });
});
