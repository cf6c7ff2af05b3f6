import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTypedInstant, typedInstant } from "./typed-instant";

const at = (iso: string) => Date.parse(iso);

describe("an instant as it is typed", () => {
  it("is one of Shanghai", () => {
    expect(parseTypedInstant("2026-11-23 14:30")).toBe(at("2026-11-23T06:30:00Z"));
    expect(parseTypedInstant(" 2026/1/3  9：05 ")).toBe(at("2026-01-03T01:05:00Z"));
    expect(parseTypedInstant("2026年11月23日 0:00")).toBe(at("2026-11-22T16:00:00Z"));
  });

  it("takes 24:00 as the end of its day, and writes it so", () => {
    expect(parseTypedInstant("2026-12-31 24:00")).toBe(at("2026-12-31T16:00:00Z"));
    expect(typedInstant(at("2026-12-31T16:00:00Z"), true)).toBe("2026-12-31 24:00");
    expect(typedInstant(at("2026-12-31T16:00:00Z"))).toBe("2027-01-01 00:00");
  });

  it.each([
    "",
    "2026-02-29 10:00",
    "2026-13-01 10:00",
    "2026-11-23",
    "2026-11-23 24:01",
    "2026-11-23 9:60",
    "明天 9:00",
  ])("refuses %j", (text) => expect(parseTypedInstant(text)).toBeNull());

  it("reads back what it writes, and never throws", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (ms) => {
        const minute = ms - (ms % 60_000);
        expect(parseTypedInstant(typedInstant(minute))).toBe(minute);
        expect(parseTypedInstant(typedInstant(minute, true))).toBe(minute);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void parseTypedInstant(text)));
  });
});
