import fc from "fast-check";
import { expect, it } from "vitest";
import { dayField, optionalDayField } from "./day-field";
import { isoDayOf } from "./instant-format";
import { endOfDay, readTypedDay } from "./typed-day";

it("reads the ways a day is typed", () => {
  for (const text of ["2026-11-23", "2026/11/23", "2026.11.23", "2026年11月23日", "20261123", " ２０２６－１１－２３ "])
    expect(readTypedDay(text), text).toBe("2026-11-23");
  expect(readTypedDay("2026-3-5")).toBe("2026-03-05");
});

it("takes no day that does not exist, and nothing else", () => {
  for (const text of ["2026-02-29", "2026-13-01", "2026-00-10", "23-11-2026", "2026-11", "tomorrow", ""])
    expect(readTypedDay(text), text).toBeNull();
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
      const day = readTypedDay(text);
      expect(day === null || /^\d{4}-\d{2}-\d{2}$/.test(day)).toBe(true);
    }),
  );
});

it("ends a day at midnight of Shanghai", () => {
  expect(new Date(endOfDay("2026-11-23")).toISOString()).toBe("2026-11-23T16:00:00.000Z");
  expect(isoDayOf(endOfDay("2026-11-23") - 1)).toBe("2026-11-23");
});

it("a day field says whether there is no such day, none that anybody means, or none at all", () => {
  const said = (text: string) => dayField("x.missing").safeParse(text).error?.issues[0]?.message ?? null;
  const optional = (text: string) => optionalDayField.safeParse(text).error?.issues[0]?.message ?? null;
  expect(["2026-02-28", "2026-02-29", "tomorrow", "1000-05-01", "9999-12-31", " "].map(said)).toEqual([
    null,
    "day.none",
    "day.malformed",
    "day.odd",
    "day.odd",
    "x.missing",
  ]);
  expect(["", "2026年2月29日", "2100-01-01"].map(optional)).toEqual([null, "day.none", "day.odd"]);
});
