import { describe, expect, it } from "vitest";
import { refused } from "~/kernel/verdict";
import { canStartAttempt, type EligibilityFacts } from "./eligibility";

type Change = Partial<Omit<EligibilityFacts, "sitting">> & { sitting?: Partial<EligibilityFacts["sitting"]> };
const facts = (change: Change = {}): EligibilityFacts => ({
  course: { title: "课", finishedAt: 5 },
  attempts: [],
  short: [],
  ...change,
  sitting: { mock: false, opensAt: 100, closesAt: 200, attemptsAllowed: 2, ...change.sitting },
});
const ended = (id: string) => ({ id, state: "released" as const, deadlineAt: 120 });
const reasons = (of: EligibilityFacts, now: number) =>
  canStartAttempt(of, now).rules.flatMap(({ verdict }) => (verdict.ok ? [] : [verdict.reason]));

describe("eligibility", () => {
  it("holds when the course is finished, attempts are left and the window is open, with the records behind it", () => {
    const eligibility = canStartAttempt(facts(), 150);
    expect(eligibility).toMatchObject({ eligible: true, runningId: null });
    expect(eligibility.rules.map(({ rule }) => rule)).toEqual(["course", "attempts", "window"]);
    expect(eligibility.rules[1]?.record).toEqual({ used: 0, allowed: 2 });
  });

  it("is refused rule by rule", () => {
    const unfinished = facts({ course: { title: "课", finishedAt: null }, attempts: [ended("1"), ended("2")] });
    expect(reasons(unfinished, 99)).toEqual(["exam.courseUnfinished", "exam.attemptsUsed", "exam.notOpenYet"]);
    expect(canStartAttempt(unfinished, 99).eligible).toBe(false);
  });

  it("opens at its first millisecond and ends before its last, and tells from when", () => {
    expect(canStartAttempt(facts(), 99).rules.at(-1)?.verdict).toMatchObject({ ok: false, until: 100 });
    for (const [now, ok] of [
      [100, true],
      [199, true],
      [200, false],
    ] as const)
      expect(canStartAttempt(facts(), now).eligible).toBe(ok);
    expect(canStartAttempt(facts({ sitting: { closesAt: null } }), 1e12).eligible).toBe(true);
  });

  it("does not count voided attempts", () => {
    const voided = { ...ended("1"), state: "voided" as const };
    expect(canStartAttempt(facts({ attempts: [voided, ended("2")] }), 150).eligible).toBe(true);
    expect(reasons(facts({ attempts: [ended("1"), ended("2")] }), 150)).toEqual(["exam.attemptsUsed"]);
    expect(
      canStartAttempt(facts({ attempts: [ended("1"), ended("2")], sitting: { attemptsAllowed: null } }), 150).eligible,
    ).toBe(true);
  });

  it("tells of the bank only where no form can be drawn from it", () => {
    const short = [{ topic: "kinds", difficulty: "easy" as const, wanted: 2, found: 1 }];
    expect(canStartAttempt(facts({ short }), 150).eligible).toBe(false);
    expect(reasons(facts({ short }), 150)).toEqual(["exam.bankShort"]);
  });

  it("goes on with a running attempt, whatever the rules say, but not with one whose time is up", () => {
    const running = { id: "r", state: "started" as const, deadlineAt: 300 };
    expect(canStartAttempt(facts({ attempts: [running] }), 250).runningId).toBe("r");
    expect(canStartAttempt(facts({ attempts: [running] }), 300).runningId).toBeNull();
  });

  it("asks a mock exam for no course, and tells of a certificate only where none could be issued", () => {
    const mock = facts({ sitting: { mock: true }, course: { title: "课", finishedAt: null } });
    expect(canStartAttempt(mock, 150).eligible).toBe(true);
    expect(reasons(facts({ certificate: refused("certificate.issuerNotSet") }), 150)).toEqual([
      "certificate.issuerNotSet",
    ]);
    expect(canStartAttempt(facts({ certificate: { ok: true } }), 150).rules.length).toBe(3);
  });
});
