import fc from "fast-check";
import { expect, it } from "vitest";
import { dayAfterMonths, dayBeside, dayNumber, dayOfNumber, monthsBetween } from "./calendar-days";

const day = fc.integer({ min: 0, max: 40_000 }).map(dayOfNumber);

it.each([
  ["2024-01-31", 1, "2024-02-29"],
  ["2023-01-31", 1, "2023-02-28"],
  ["2024-02-29", 36, "2027-02-28"],
  ["2024-02-29", 48, "2028-02-29"],
  ["2026-11-30", 3, "2027-02-28"],
  ["2026-12-31", 12, "2027-12-31"],
  ["2026-03-15", -1, "2026-02-15"],
])("%s and %d months are over on %s", (from, months, over) => {
  expect(dayAfterMonths(from, months)).toBe(over);
});

it("days and their numbers are one another's, over leap days too", () => {
  expect([dayNumber("1970-01-01"), dayNumber("2024-03-01") - dayNumber("2024-02-28")]).toEqual([0, 2]);
  fc.assert(
    fc.property(day, (one) => {
      expect(dayOfNumber(dayNumber(one))).toBe(one);
    }),
  );
});

it("months between two days are those that are over, and one more is not", () => {
  fc.assert(
    fc.property(day, fc.nat(3_000), (from, days) => {
      const to = dayBeside(from, days);
      const months = monthsBetween(from, to);
      expect(dayAfterMonths(from, months) <= to).toBe(true);
      expect(dayAfterMonths(from, months + 1) > to).toBe(true);
    }),
  );
});

it("a later day never ends its months earlier", () => {
  fc.assert(
    fc.property(day, fc.nat(400), fc.nat(60), (from, days, months) => {
      const later = dayBeside(from, days);
      expect(dayAfterMonths(later, months) >= dayAfterMonths(from, months)).toBe(true);
    }),
  );
});
