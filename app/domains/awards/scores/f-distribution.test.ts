import { describe, expect, it } from "vitest";
import { fDistribution, fQuantile, regularisedBeta } from "./f-distribution";

describe("the F distribution", () => {
  it.each([
    // The usual tables of upper 5, 2.5 and 1 % points; the longer ones from SciPy 1.17 (scipy.stats.f.ppf).
    [0.95, 1, 10, 4.9646, 4],
    [0.95, 5, 2, 19.296, 3],
    [0.95, 1, 1, 161.45, 2],
    [0.95, 5, 2, 19.296409652017235, 10],
    [0.975, 5, 18, 3.381967805875243, 10],
    [0.99, 2, 10, 7.559432157547899, 10],
    [0.975, 599, 2400, 1.1323020079856214, 10],
    [0.975, 4.785, 5, 7.190768047291414, 10],
    [0.05, 3, 7, 0.11252716602610753, 10],
  ])("has the quantile %d of (%d, %d) where the tables have it", (p, upper, lower, value, digits) => {
    expect(fQuantile(p, upper, lower)).toBeCloseTo(value, digits);
    expect(fDistribution(fQuantile(p, upper, lower), upper, lower)).toBeCloseTo(p, 12);
  });

  it("turns round: the quantile of one tail is one over that of the other", () => {
    for (const [upper, lower] of [
      [3, 40],
      [1, 7],
      [200, 2],
    ] as const)
      expect(fQuantile(0.025, upper, lower) * fQuantile(0.975, lower, upper)).toBeCloseTo(1, 10);
  });

  it("has no quantile outside of probabilities", () => {
    for (const p of [0, 1, Number.NaN]) expect(() => fQuantile(p, 3, 3)).toThrow(RangeError);
    expect(fDistribution(-1, 3, 3)).toBe(0);
  });
});

it.each([
  // By hand: I_x(a, 1) = x^a, I_0.2(2, 3) from its polynomial; the last two from SciPy (scipy.special.betainc).
  [0.3, 4, 1, 0.0081],
  [0.5, 0.5, 0.5, 0.5],
  [0.2, 2, 3, 0.1808],
  [0.9, 300, 30, 0.271038265412072],
  [0.02, 0.5, 1200, 0.9999999999966571],
  [0, 2, 2, 0],
  [1, 2, 2, 1],
])("the incomplete beta function at %d (%d, %d) is %d", (x, a, b, value) => {
  expect(regularisedBeta(x, a, b)).toBeCloseTo(value, 12);
});
