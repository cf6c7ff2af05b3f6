import { describe, expect, it } from "vitest";
import { seededRandom } from "~/kernel/seeded-random";
import { type Intraclass, type IntraclassForm, intraclassForms } from "./intraclass";
import { unevenIntraclass } from "./intraclass-uneven";

/** Shrout and Fleiss 1979, table 2: four judges, six targets. */
const SHROUT_FLEISS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];
const near = (found: Intraclass | undefined, value: number, low: number, high: number, digits: number) => {
  if (found?.kind !== "icc") throw new Error(`not defined: ${JSON.stringify(found)}`);
  expect(found.value).toBeCloseTo(value, digits);
  expect(found.low).toBeCloseTo(low, digits);
  expect(found.high).toBeCloseTo(high, digits);
};

describe("intraclass correlations of a complete table", () => {
  // Estimates: table 4 of the paper (.17 .29 .71 .44 .62 .91). Limits: the papers' formulas with SciPy's quantiles; R's psych::ICC prints those of ICC(1,·).
  it.each<[IntraclassForm, number, number, number]>([
    ["ICC(1,1)", 0.17, -0.13, 0.72],
    ["ICC(2,1)", 0.29, 0.02, 0.76],
    ["ICC(3,1)", 0.71, 0.34, 0.95],
    ["ICC(1,k)", 0.44, -0.88, 0.91],
    ["ICC(2,k)", 0.62, 0.07, 0.93],
    ["ICC(3,k)", 0.91, 0.68, 0.99],
  ])("%s is what Shrout and Fleiss found", (form, value, low, high) => {
    near(intraclassForms(SHROUT_FLEISS)[form], value, low, high, 2);
  });

  it("have limits that SciPy's quantiles give too, to eight digits", () => {
    const forms = intraclassForms(SHROUT_FLEISS);
    near(forms["ICC(1,1)"], 0.16574176840547544, -0.13293232487475098, 0.722560062328121, 8);
    near(forms["ICC(2,1)"], 0.2897637795275592, 0.018786513374712027, 0.7610843696489529, 8);
    near(forms["ICC(2,k)"], 0.6200505475989893, 0.0711368153025034, 0.9272320401677219, 8);
    near(forms["ICC(3,k)"], 0.9093155423770697, 0.6756747138163055, 0.9858916781690623, 8);
  });

  it("are one where the jurors agree, and two of three are less where one is always a point higher", () => {
    expect(
      new Set(
        Object.values(
          intraclassForms([
            [1, 1],
            [2, 2],
            [5, 5],
          ]),
        ).map((form) => form.kind === "icc" && form.value),
      ),
    ).toEqual(new Set([1]));
    const shifted = intraclassForms([
      [1, 2],
      [2, 3],
      [5, 6],
    ]);
    expect(shifted["ICC(3,1)"]).toMatchObject({ value: 1 });
    expect(shifted["ICC(2,1)"].kind === "icc" && shifted["ICC(2,1)"].value).toBeLessThan(1);
  });

  it("are undefined, not numbers, where nothing varies or there are too few", () => {
    const kinds = (table: number[][]) =>
      new Set(Object.values(intraclassForms(table)).map((form) => form.kind === "undefined" && form.because));
    expect(
      kinds([
        [4, 4],
        [4, 4],
      ]),
    ).toEqual(new Set(["no-variance"]));
    expect(kinds([[4, 5]])).toEqual(new Set(["fewer-than-two-nominations"]));
    expect(kinds([])).toEqual(new Set(["fewer-than-two-nominations"]));
    expect(kinds([[4], [5]])).toEqual(new Set(["fewer-than-two-raters"]));
    // Means are equal, jurors are not: the mean of k has no estimate.
    expect(
      intraclassForms([
        [1, 2],
        [2, 1],
      ])["ICC(1,k)"],
    ).toEqual({ kind: "undefined", because: "no-variance" });
    expect(() => intraclassForms([[1, 2], [2]])).toThrow(RangeError);
  });
});

describe("the intraclass correlation of nominations with jurors of their own", () => {
  it("is ICC(1,·) with its limits where all have equally many", () => {
    const [forms, uneven] = [intraclassForms(SHROUT_FLEISS), unevenIntraclass(SHROUT_FLEISS)];
    for (const [form, of] of [
      ["ICC(1,1)", uneven.single],
      ["ICC(1,k)", uneven.average],
    ] as const) {
      const even = forms[form] as Extract<Intraclass, { kind: "icc" }>;
      near(of, even.value, even.low, even.high, 8);
    }
    expect(uneven.jurors).toBe(4);
  });

  it("takes k0 where they have not", () => {
    // By hand: N = 6, k0 = (6 − 14/6) / 2; means 2, 5, 9; squares within 2 + 2 + 0 over 3, between 40 over 2.
    const found = unevenIntraclass([[1, 2, 3], [4, 6], [9], []]);
    expect(found.jurors).toBeCloseTo(11 / 6, 12);
    const [within, between] = [4 / 3, (3 * (2 - 25 / 6) ** 2 + 2 * (5 - 25 / 6) ** 2 + (9 - 25 / 6) ** 2) / 2];
    const value = (between - within) / (between + (11 / 6 - 1) * within);
    expect(found.single.kind === "icc" && found.single.value).toBeCloseTo(value, 12);
    if (found.single.kind !== "icc") throw new Error("not defined");
    expect(found.single.low).toBeLessThan(value);
    expect(found.single.high).toBeGreaterThan(value);
  });

  it("has an interval that holds the true one in 95 of a hundred uneven cycles", () => {
    const random = seededRandom("coverage");
    const normal = () =>
      Array.from({ length: 12 }, () => random.below(1_000_000) / 1_000_000).reduce((a, b) => a + b, -6);
    let held = 0;
    const cycles = 600;
    for (let n = 0; n < cycles; n++) {
      const groups = Array.from({ length: 15 }, (_, i) => {
        const own = normal();
        return Array.from({ length: 1 + (i % 5) }, () => own + normal());
      });
      const { single } = unevenIntraclass(groups);
      if (single.kind === "icc" && single.low <= 0.5 && 0.5 <= single.high) held += 1;
    }
    expect(held / cycles).toBeGreaterThan(0.93);
    expect(held / cycles).toBeLessThan(0.97);
  });

  it("is undefined where there is nothing to compare", () => {
    const because = (groups: number[][]) => {
      const { single } = unevenIntraclass(groups);
      return single.kind === "undefined" && single.because;
    };
    expect([
      because([
        [3, 3],
        [3, 3, 3],
      ]),
      because([[3], [4]]),
      because([[3, 4]]),
      because([]),
    ]).toEqual([
      ...["no-variance", "fewer-than-two-raters", "fewer-than-two-nominations", "fewer-than-two-nominations"],
    ]);
    expect(
      unevenIntraclass([
        [3, 3],
        [4, 4, 4],
      ]).single,
    ).toMatchObject({ value: 1, low: 1, high: 1 });
  });
});
