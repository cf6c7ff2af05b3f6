import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayBeside, dayNumber } from "~/kernel/calendar-days";
import { statusOf } from "./assertion-status";
import { canRenew, type Renewable, renewalNeeds, renewalOpensOn, renewalPeriod, renewedUntil } from "./renewal";

const EXPIRES = "2027-02-28";
const on = (today: string, change: Partial<Renewable> = {}): Renewable => ({
  status: statusOf([], EXPIRES, today),
  expiresOn: EXPIRES,
  neededMinutes: 1080,
  earnedMinutes: 1080,
  opensDays: 90,
  today,
  ...change,
});
const reason = (one: Renewable) => {
  const verdict = canRenew(one);
  return verdict.ok ? "ok" : verdict.reason.replace("hours.renewal.", "");
};

describe("a certificate is renewed by hours", () => {
  it("from the ninetieth day before its last one to that day, if the hours are there", () => {
    expect(renewalOpensOn(on("2026-01-01"))).toBe("2026-11-30");
    expect(["2026-11-29", "2026-11-30", EXPIRES, "2027-03-01"].map((day) => reason(on(day)))).toEqual([
      "early",
      "ok",
      "ok",
      "expired",
    ]);
    expect(reason(on("2027-01-01", { earnedMinutes: 1079 }))).toBe("short");
    expect(canRenew(on("2026-11-29"))).toMatchObject({ until: Date.parse("2026-11-30T00:00:00+08:00") });
  });

  it("only while it stands, expires, and nothing follows it", () => {
    const ended = (kind: "revoked" | "renewed" | "corrected") =>
      reason(on("2027-01-01", { status: statusOf([{ kind, at: 1 }], EXPIRES, "2027-01-01") }));
    expect([ended("revoked"), ended("renewed"), ended("corrected")]).toEqual(["revoked", "renewed", "corrected"]);
    expect(reason(on("2027-01-01", { expiresOn: null }))).toBe("noEnd");
    expect(reason(on("2027-01-01", { neededMinutes: null }))).toBe("notByHours");
  });

  it("exactly when every condition holds; more hours and a later day within its validity never take it away", () => {
    const day = fc.integer({ min: -200, max: 20 }).map((n) => dayBeside(EXPIRES, n));
    const minutes = fc.integer({ min: -50, max: 3000 });
    fc.assert(
      fc.property(day, minutes, minutes, fc.integer({ min: 1, max: 999 }), (today, needed, earned, opensDays) => {
        const neededMinutes = Math.max(1, needed);
        const one = on(today, { neededMinutes, earnedMinutes: earned, opensDays });
        const verdict = canRenew(one).ok;
        expect(verdict).toBe(renewalNeeds(one).every((need) => need.verdict.ok));
        expect(verdict).toBe(
          earned >= neededMinutes && today <= EXPIRES && dayNumber(EXPIRES) - dayNumber(today) <= opensDays,
        );
        if (verdict && today < EXPIRES)
          expect(canRenew({ ...one, today: EXPIRES, earnedMinutes: earned + 1 }).ok).toBe(true);
      }),
    );
  });

  it("without losing a day: the new one ends as one issued on the day after the old one’s last", () => {
    expect(renewedUntil("2027-02-28", 36)).toBe("2030-02-28");
    expect(renewedUntil("2026-12-31", 12)).toBe("2027-12-31");
    expect(renewedUntil("2026-12-31", null)).toBeNull();
  });

  it("over its own days, and over those of the one before for what that renewal did not use", () => {
    const first = { issuedOn: "2024-03-01", expiresOn: EXPIRES, snapshot: {} };
    const renewed = { issuedOn: "2027-01-15", expiresOn: "2030-02-28", snapshot: { renewal: { from: "2024-03-01" } } };
    expect(renewalPeriod(first)).toEqual({ from: "2024-03-01", to: EXPIRES, since: "2024-03-01" });
    expect(renewalPeriod(renewed)).toEqual({ from: "2027-01-15", to: "2030-02-28", since: "2024-03-01" });
    expect(renewalPeriod({ ...first, expiresOn: null })).toBeNull();
  });
});
