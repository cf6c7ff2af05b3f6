import fc from "fast-check";
import { expect, it } from "vitest";
import { entriesIn, hoursMissing, minutesOf, yearOf } from "./hour-period";
import { inHours } from "./hour-totals";

it("a period has both its ends", () => {
  const days = ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map((day) => ({ day }));
  expect(entriesIn(days, yearOf("2026-06-06")).map(({ day }) => day)).toEqual(["2026-01-01", "2026-12-31"]);
});

it("what is told as missing is enough, and less by a tenth is not", () => {
  const tenths = fc.integer({ min: 1, max: 9999 }).map((n) => n / 10);
  const length = fc.integer({ min: 1, max: 240 });
  fc.assert(
    fc.property(tenths, length, fc.integer({ min: -100, max: 400_000 }), (needed, hourMinutes, earned) => {
      const all = minutesOf(needed, hourMinutes);
      const missing = hoursMissing(all, earned, hourMinutes);
      expect(missing === 0).toBe(earned >= all);
      if (missing > 0) expect(earned + missing * hourMinutes).toBeGreaterThanOrEqual(all - 1e-6);
      // So many hours shown are never more than were earned.
      if (earned >= 0) expect(inHours(earned, hourMinutes) * hourMinutes).toBeLessThanOrEqual(earned + 1e-6);
    }),
  );
  expect(minutesOf(24, 45)).toBe(1080);
  expect(minutesOf(0.1, 45)).toBe(5);
});
