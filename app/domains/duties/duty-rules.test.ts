import { DUTIES } from "@db/statuses";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SignedIn } from "~/domains/people/visitor";
import { offersOf, type Seen } from "./duty-offers";
import { canBeHers, canFallOn, canWithdrawRecord, canWithdrawWork, isLate, quarterOf } from "./duty-record";
import { byDuty, canAnswerReport, canSubmitReport, reportYears, withoutWords } from "./duty-report";
import { type DutySubject, seesDuties } from "./duty-sight";
import { DUTY_WORKS, readPick, writePick } from "./duty-works";
import { canAddFinding, canBeDue, canCloseCheck, canCloseFinding, nextDue } from "./spot-check";

const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const aDuty = fc.constantFrom(...DUTIES);

describe("kinds of work", () => {
  it("are read back as they were written, and nothing else is one", () => {
    for (const duty of DUTIES)
      for (const work of DUTY_WORKS[duty]) expect(readPick(writePick({ duty, work }))).toEqual({ duty, work });
    const known = new Set(DUTIES.flatMap((duty) => DUTY_WORKS[duty].map((work) => writePick({ duty, work }))));
    fc.assert(fc.property(fc.string(), (text) => readPick(text) === null || known.has(text)));
    for (const text of ["promotion", "promotion.", "promotion.lecture", "promotion.publicity.x", "__proto__.x"])
      expect(readPick(text)).toBeNull();
  });
});

describe("a record", () => {
  it("falls on a day of the appointment that has come", () => {
    fc.assert(
      fc.property(day, day, fc.option(day), day, (on, from, lastDay, today) => {
        const inside = on <= today && on >= from && (lastDay === null || on <= lastDay);
        expect(canFallOn(on, { from, lastDay }, today).ok).toBe(inside);
      }),
    );
  });

  it("is of a duty that the authorisation ticks", () => {
    fc.assert(
      fc.property(aDuty, fc.subarray([...DUTIES]), (duty, duties) => {
        expect(canBeHers(duty, { duties }).ok).toBe(duties.includes(duty));
      }),
    );
  });

  it("is withdrawn until the firm has it before it, never after it confirmed it", () => {
    const open = { withdrawnAt: null, confirmedAt: null, reported: false };
    expect(canWithdrawRecord(open)).toEqual({ ok: true });
    expect(canWithdrawRecord({ ...open, reported: true })).toMatchObject({ reason: "duty.reported" });
    expect(canWithdrawRecord({ ...open, confirmedAt: 1 })).toMatchObject({ reason: "duty.confirmed" });
    expect(canWithdrawRecord({ ...open, withdrawnAt: 1 })).toMatchObject({ reason: "duty.withdrawn" });
  });

  it("says that it was written down late after thirty days", () => {
    expect(isLate("2026-10-27", "2026-11-26")).toBe(false);
    expect(isLate("2026-10-26", "2026-11-26")).toBe(true);
  });

  it("keeps what it was made from: that is withdrawn after it, and once", () => {
    expect(canWithdrawWork({ withdrawnAt: null }, false).ok).toBe(true);
    expect(canWithdrawWork({ withdrawnAt: null }, true)).toMatchObject({ reason: "work.recorded" });
    expect(canWithdrawWork({ withdrawnAt: 1 }, false)).toMatchObject({ reason: "work.withdrawn" });
  });

  it("stands in its quarter", () => {
    expect(["2026-01-01", "2026-03-31", "2026-04-01", "2026-12-31"].map(quarterOf)).toEqual([1, 1, 2, 4]);
  });
});

const seen = fc.record({
  trainings: fc.array(
    fc.record({ id: fc.uuid(), day, topic: fc.string(), audience: fc.string(), people: fc.nat(), minutes: fc.nat() }),
    {
      maxLength: 4,
    },
  ),
  standards: fc.array(
    fc.record({
      id: fc.uuid(),
      number: fc.string(),
      title: fc.string({ maxLength: 400 }),
      disclosedOn: fc.option(day),
      withdrawnOn: fc.option(day),
    }),
    { maxLength: 4 },
  ),
  checks: fc.array(
    fc.record({
      id: fc.uuid(),
      day,
      subject: fc.string(),
      conclusion: fc.option(fc.string()),
    }),
    { maxLength: 4 },
  ),
  orders: fc.array(fc.record({ id: fc.uuid(), conduct: fc.string(), outcomeOn: fc.option(day) }), { maxLength: 4 }),
}) as fc.Arbitrary<Seen>;

describe("offers", () => {
  it("are each of one source, in her term, of her duties, short enough, and never twice", () => {
    fc.assert(
      fc.property(seen, day, fc.option(day), fc.subarray([...DUTIES]), (all, from, lastDay, duties) => {
        const offers = offersOf(all, { from, lastDay, duties }, new Set());
        expect(new Set(offers.map(({ key }) => key)).size).toBe(offers.length);
        for (const one of offers) {
          expect(one.day >= from && (lastDay === null || one.day <= lastDay)).toBe(true);
          expect(duties).toContain(one.duty);
          expect(DUTY_WORKS[one.duty] as readonly string[]).toContain(one.work);
          expect([...one.sentence].length).toBeLessThanOrEqual(200);
        }
        const some = new Set(offers.filter((_, i) => i % 2 === 0).map(({ key }) => key));
        const rest = offersOf(all, { from, lastDay, duties }, some).map(({ key }) => key);
        expect(rest).toEqual(offers.map(({ key }) => key).filter((key) => !some.has(key)));
      }),
    );
  });

  it("tell an order only once it has an outcome, a standard when it came and when it went, a check once", () => {
    const all: Seen = {
      trainings: [],
      standards: [{ id: "s", number: "Q/AB 1", title: "甲", disclosedOn: "2026-01-02", withdrawnOn: "2026-05-01" }],
      checks: [
        { id: "c", day: "2026-02-01", subject: "乙", conclusion: "已整改" },
        { id: "d", day: "2026-02-02", subject: "戊", conclusion: null },
      ],
      orders: [
        { id: "o", conduct: "丙", outcomeOn: null },
        { id: "p", conduct: "丁", outcomeOn: "2026-03-01" },
      ],
    };
    const offers = offersOf(all, { from: "2026-01-01", lastDay: null, duties: DUTIES }, new Set());
    expect(offers.map(({ duty, work, sentence }) => [duty, work, sentence])).toEqual([
      ["disclosure", "publishing", "公开Q/AB 1 甲"],
      ["spot-check", "operations", "抽查乙，结论：已整改"],
      ["spot-check", "operations", "抽查戊"],
      ["stopping", "stopped", "制止丁"],
      ["disclosure", "updating", "不再执行Q/AB 1 甲"],
    ]);
    // One that was recorded when it was closed, as checks once were.
    const closed = offersOf(
      all,
      { from: "2026-01-01", lastDay: null, duties: DUTIES },
      new Set(["spot-check/c/later"]),
    );
    expect(closed.map(({ sourceId }) => sourceId)).not.toContain("c");
    const foreign = {
      ...all,
      standards: [{ id: "s", number: "Q/AB 1", title: "甲", disclosedOn: null, withdrawnOn: null }],
    };
    const own = offersOf(foreign, { from: "2026-01-01", lastDay: null, duties: DUTIES }, new Set());
    expect(own.map(({ sourceKind }) => sourceKind)).not.toContain("disclosed-standard");
  });
});

describe("a check", () => {
  it("is closed when all it found is, and what is closed stays so", () => {
    const open = { closedAt: null, dueOn: "2026-05-01" };
    const done = { closedAt: 1, dueOn: "2026-04-01" };
    expect(canCloseCheck({ closedAt: null, findings: [] }).ok).toBe(true);
    expect(canCloseCheck({ closedAt: null, findings: [done] }).ok).toBe(true);
    expect(canCloseCheck({ closedAt: null, findings: [done, open] })).toMatchObject({ values: { open: 1 } });
    expect(canCloseCheck({ closedAt: 1, findings: [] }).ok).toBe(false);
    expect(canAddFinding({ closedAt: null, findings: [done, open] }).ok).toBe(true);
    expect(canAddFinding({ closedAt: 1, findings: [] })).toMatchObject({ reason: "check.closed" });
    expect(canAddFinding({ closedAt: null, findings: Array(30).fill(done) }).ok).toBe(false);
    expect([canBeDue(null, "2026-05-01").ok, canBeDue("2026-05-01", "2026-05-01").ok]).toEqual([true, true]);
    expect(canBeDue("2026-04-30", "2026-05-01")).toMatchObject({ reason: "check.dueBefore" });
    expect(canCloseFinding({ closedAt: null }, done).ok).toBe(false);
    expect(canCloseFinding({ closedAt: 1 }, open).ok).toBe(false);
    expect(nextDue({ findings: [done, { ...open, dueOn: "2026-06-01" }, open] })).toBe("2026-05-01");
    expect(nextDue({ findings: [done, { closedAt: null, dueOn: null }] })).toBeNull();
  });
});

describe("a year's report", () => {
  const years = reportYears({ from: "2024-03-01", lastDay: null }, "2026-11-26", []);
  const wanted = { year: 2026, years, latest: null, records: 3, unconfirmed: 3 };

  it("is of a year of the appointment that has begun", () => {
    expect(years).toEqual([2026, 2025, 2024]);
    expect(reportYears({ from: "2024-03-01", lastDay: "2025-02-01" }, "2026-11-26", [])).toEqual([2025, 2024]);
    expect(reportYears({ from: "2027-01-01", lastDay: null }, "2026-11-26", [])).toEqual([]);
    const cut = { from: "2024-03-01", lastDay: "2024-02-29" };
    expect(reportYears(cut, "2026-11-26", [2025, 2024, 2025])).toEqual([2025, 2024]);
    expect(canSubmitReport({ ...wanted, year: 2023 })).toMatchObject({ reason: "dutyReport.year" });
  });

  it("is handed in when there is something to tell, and again when it came back or more was done", () => {
    expect(canSubmitReport(wanted).ok).toBe(true);
    expect(canSubmitReport({ ...wanted, records: 0 })).toMatchObject({ reason: "dutyReport.empty" });
    const latest = (answer: "confirmed" | "returned" | null) => ({ answer, replacedAt: null });
    expect(canSubmitReport({ ...wanted, latest: latest(null) })).toMatchObject({ reason: "dutyReport.waiting" });
    expect(canSubmitReport({ ...wanted, latest: latest("returned") }).ok).toBe(true);
    expect(canSubmitReport({ ...wanted, latest: latest("confirmed") }).ok).toBe(true);
    expect(canSubmitReport({ ...wanted, latest: latest("confirmed"), unconfirmed: 0 }).ok).toBe(false);
  });

  it("is answered once, by somebody else", () => {
    const waiting = { answer: null, replacedAt: null };
    expect(canAnswerReport(waiting, "a", "b").ok).toBe(true);
    expect(canAnswerReport(waiting, "a", "a")).toMatchObject({ reason: "dutyReport.own" });
    expect(canAnswerReport({ ...waiting, answer: "confirmed" }, "a", "b").ok).toBe(false);
    expect(canAnswerReport({ ...waiting, replacedAt: 1 }, "a", "b").ok).toBe(false);
  });

  it("tells records in the order of the duties and owes none in each", () => {
    const record = fc.record({ duty: aDuty, work: fc.string(), day, sentence: fc.string() });
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const groups = byDuty(records);
        expect(groups.flatMap((group) => group.records)).toHaveLength(records.length);
        const order = groups.map(({ duty }) => DUTIES.indexOf(duty));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        const left = withoutWords({ records, standards: [], checks: [], orders: [], trainings: [] });
        expect(left.records.every(({ sentence }) => sentence === "")).toBe(true);
      }),
    );
  });
});

describe("who sees a firm's duties", () => {
  const subject: DutySubject = {
    enterpriseId: "firm",
    directorId: "director",
    regionPath: ["340123", "340100", "340000"],
  };
  const who = (
    personId: string,
    ...grants: [SignedIn["grants"][number]["role"], string, string | null][]
  ): SignedIn => ({
    signedIn: true,
    personId,
    name: "",
    enterpriseId: null,
    sessionId: "",
    signInId: "",
    grants: grants.map(([role, scopeKind, scopeId], i) => ({
      id: String(i),
      role,
      scopeKind: scopeKind as "region",
      scopeId,
    })),
  });

  it("are its director, its administrators and the bureaus above it", () => {
    expect(seesDuties(who("director"), subject)).toBe(true);
    expect(seesDuties(who("x", ["enterprise", "enterprise", "firm"]), subject)).toBe(true);
    for (const [role, region] of [
      ["county", "340123"],
      ["city", "340100"],
      ["province", "340000"],
    ] as const)
      expect(seesDuties(who("x", [role, "region", region]), subject)).toBe(true);
  });

  it("is nobody else", () => {
    const others = [
      who("x"),
      who("x", ["enterprise", "enterprise", "other firm"]),
      who("x", ["county", "region", "340121"]),
      who("x", ["city", "region", "340200"]),
      who("x", ["admin", "all", null]),
      who("x", ["editor", "all", null]),
      who("x", ["organizer", "region", "340123"]),
      who("x", ["juror", "cycle", "firm"]),
      { ...who("x"), enterpriseId: "firm" },
    ];
    for (const other of others) expect(seesDuties(other, subject)).toBe(false);
    expect(seesDuties(who("director"), { ...subject, directorId: null })).toBe(false);
  });
});
