import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastValidDay } from "./validity";

describe("lastValidDay", () => {
  it.each([
    ["2026-11-23", 36, "2029-11-22"],
    ["2026-01-01", 12, "2026-12-31"],
    ["2026-03-01", 12, "2027-02-28"],
    ["2027-03-01", 12, "2028-02-29"],
    ["2024-02-29", 48, "2028-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-30", 1, "2028-02-29"],
    ["2026-05-31", 1, "2026-06-30"],
    ["2026-12-31", 2, "2027-02-28"],
  ])("%s and %d months: %s", (issuedOn, months, expected) => {
    expect(lastValidDay(issuedOn, months)).toBe(expected);
  });

  it("has no last day without a length", () => {
    expect(lastValidDay("2026-11-23", null)).toBeNull();
  });

  it("refuses days and lengths that are none", () => {
    expect(() => lastValidDay("2026-02-29", 12)).toThrow(RangeError);
    expect(() => lastValidDay("tomorrow", null)).toThrow(RangeError);
    expect(() => lastValidDay("2026-11-23", 0)).toThrow(RangeError);
    expect(() => lastValidDay("2026-11-23", 1.5)).toThrow(RangeError);
  });

  it("never gets shorter by issuing later, and lasts about its months", () => {
    const day = fc.integer({ min: Date.UTC(2020, 0, 1) / 86_400_000, max: Date.UTC(2060, 0, 1) / 86_400_000 });
    const iso = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 120 }), (n, months) => {
        const last = lastValidDay(iso(n), months) as string;
        const days = Date.parse(last) / 86_400_000 - n + 1;
        expect(days).toBeGreaterThanOrEqual(months * 30.4 - 3.5);
        expect(days).toBeLessThanOrEqual(months * 30.5 + 3.5);
        expect((lastValidDay(iso(n + 1), months) as string) >= last).toBe(true);
      }),
    );
  });
});
