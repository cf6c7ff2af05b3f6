import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { krippendorffAlpha, type RatedUnit } from "./krippendorff";

/** Units from a table with a row for each observer, `.` where there is no value. */
const unitsOf = (...observers: string[]): RatedUnit[] => {
  const rows = observers.map((row) => row.split(" ").map((value) => (value === "." ? null : Number(value))));
  return (rows[0] ?? []).map((_, unit) => rows.map((row) => row[unit] ?? null));
};
const alpha = (units: readonly RatedUnit[]) => krippendorffAlpha(units, "seed");

/** Krippendorff 2011: four observers, twelve units. */
const KRIPPENDORFF_2011 = unitsOf(
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
);

describe("Krippendorff's alpha", () => {
  it("is .849 on the example of Krippendorff 2011", () => {
    const found = alpha(KRIPPENDORFF_2011);
    expect(found).toMatchObject({ kind: "alpha", units: 11, values: 40 });
    expect(found.kind === "alpha" && found.alpha).toBeCloseTo(0.849, 3);
  });

  it("is .811 on the three coders of the encyclopedia's example (Wikipedia, Krippendorff's alpha, a computational example)", () => {
    const found = alpha(
      unitsOf(". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4"),
    );
    expect(found.kind === "alpha" && found.alpha).toBeCloseTo(0.810845, 6);
  });

  it("is one where all agree, whatever the values, and below zero where they disagree in a system", () => {
    expect(
      alpha([
        [70, 70],
        [80, 80, 80],
      ]),
    ).toMatchObject({ alpha: 1, interval: { low: 1, high: 1 } });
    expect(
      alpha([
        [1, 9],
        [9, 1],
      ]),
    ).toMatchObject({ kind: "alpha", alpha: -0.5 });
  });

  it("is undefined, not a number, where nothing varies or nobody has a second", () => {
    expect(
      alpha([
        [80, 80],
        [80, 80, 80],
      ]),
    ).toEqual({ kind: "undefined", because: "all-equal" });
    expect(alpha([[80], [70, null], []])).toEqual({ kind: "undefined", because: "fewer-than-two-raters" });
    expect(alpha([])).toEqual({ kind: "undefined", because: "fewer-than-two-raters" });
  });

  it("has an interval that its seed decides and that holds alpha", () => {
    const found = alpha(KRIPPENDORFF_2011);
    expect(krippendorffAlpha(KRIPPENDORFF_2011, "seed")).toEqual(found);
    expect(krippendorffAlpha(KRIPPENDORFF_2011, "another")).not.toEqual(found);
    const { interval } = found as { interval: { low: number; high: number } };
    expect(interval.low).toBeLessThan(0.849);
    expect(interval.low).toBeGreaterThan(0.3);
    expect(interval.high).toBeGreaterThan(0.849);
    expect(interval.high).toBeLessThanOrEqual(1);
    expect(alpha([[1, 2]])).toMatchObject({ kind: "alpha", interval: null });
  });

  it("does not change with the unit of the points or where they begin", () => {
    const points = fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -50, max: 50 }), (units, by, and) => {
        const [a, b] = [alpha(units), alpha(units.map((unit) => unit.map((value) => value * by + and)))];
        expect(b.kind).toBe(a.kind);
        if (a.kind === "alpha" && b.kind === "alpha") expect(b.alpha).toBeCloseTo(a.alpha, 9);
      }),
      { numRuns: 30 },
    );
  });
});
