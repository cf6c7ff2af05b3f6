import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ballot } from "./ballot";
import { connectedParts } from "./connected-parts";
import { adjustForSeverity } from "./severity";
import { solvePositive } from "./solve-positive";

const ballot = (nomination: string, juror: string, total: number): Ballot => ({
  nomination,
  juror,
  scores: { deeds: total },
});
const NONE = new Map<string, number>();

/** Totals made of known parts: each of `nominations` scored by three of `jurors`, in turn. */
const madeOf = (nominations: number[], jurors: number[]): Ballot[] =>
  nominations.flatMap((worth, n) =>
    [0, 1, 2].map((k) => {
      const j = (n + k) % jurors.length;
      return ballot(`n${n}`, `j${j}`, worth - (jurors[j] as number));
    }),
  );

describe("severity", () => {
  it("is found again where totals are made of it", () => {
    const severity = [6, -2, 0, -4];
    const report = adjustForSeverity(madeOf([80, 70, 90, 75, 60], severity), NONE);
    expect(report.parts).toHaveLength(1);
    report.jurors.forEach((row) => {
      expect(row.severity).toBeCloseTo(severity[Number(row.juror.slice(1))] as number, 9);
    });
    expect(report.nominations.map(({ nomination, place }) => [nomination, place])).toEqual([
      ...[
        ["n2", 1],
        ["n0", 2],
        ["n3", 3],
        ["n1", 4],
        ["n4", 5],
      ],
    ]);
    expect(report.nominations[0]?.mean).toBeCloseTo(90, 9);
  });

  it("tells the published place beside the adjusted one, where a hard juror had cost it", () => {
    // Of equal worth; b's jurors are the hard one and c's others.
    const given = [
      ...[ballot("a", "mild", 82), ballot("a", "fair", 80)],
      ...[ballot("b", "hard", 70), ballot("b", "fair", 81)],
      ...[ballot("c", "hard", 60), ballot("c", "mild", 72), ballot("c", "fair", 70)],
    ];
    const published = new Map([
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
    const { nominations } = adjustForSeverity(given, published);
    expect(nominations.map(({ nomination, place, publishedPlace }) => [nomination, place, publishedPlace])).toEqual([
      ...[
        ["b", 1, 2],
        ["a", 2, 1],
        ["c", 3, 3],
      ],
    ]);
    expect([...published]).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
  });

  it("says where parts share no juror and compares only within them", () => {
    const given = [
      ...[
        ballot("a", "j1", 90),
        ballot("a", "j2", 80),
        ballot("b", "j1", 70),
        ballot("b", "j2", 60),
        ballot("c", "j2", 50),
      ],
      ...[ballot("d", "j3", 40), ballot("d", "j4", 30)],
    ];
    const report = adjustForSeverity(
      given,
      new Map([
        ["a", 1],
        ["b", 2],
        ["c", 3],
        ["d", 4],
      ]),
    );
    expect(report.parts).toEqual([
      { nominations: ["a", "b", "c"], jurors: ["j1", "j2"] },
      { nominations: ["d"], jurors: ["j3", "j4"] },
    ]);
    expect(report.jurors.map(({ juror, part, ballots }) => [juror, part, ballots])).toEqual([
      ...[
        ["j1", 0, 2],
        ["j2", 0, 3],
        ["j3", 1, 1],
        ["j4", 1, 1],
      ],
    ]);
    expect(report.nominations.at(-1)).toMatchObject({
      nomination: "d",
      part: 1,
      place: 1,
      publishedPlace: 1,
      mean: 35,
    });
  });

  it("sums to zero in every part and leaves no more squares than any other severities would", () => {
    const juries = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 100 })),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(juries, fc.integer({ min: 0, max: 5 }), (rows, moved) => {
        const once = new Map(rows.map(([n, j, total]) => [`${n}/${j}`, ballot(`n${n}`, `j${j}`, total)]));
        const given = [...once.values()];
        const report = adjustForSeverity(given, NONE);
        report.parts.forEach((_, part) => {
          const own = report.jurors.filter((row) => row.part === part);
          expect(own.reduce((sum, { severity }) => sum + severity, 0)).toBeCloseTo(0, 8);
        });
        const squares = (by: number) =>
          given.reduce((sum, { nomination, juror, scores }) => {
            const mean = report.nominations.find((row) => row.nomination === nomination)?.mean as number;
            const severity = report.jurors.find((row) => row.juror === juror)?.severity as number;
            return sum + ((scores.deeds as number) - mean + severity + (juror === `j${moved}` ? by : 0)) ** 2;
          }, 0);
        expect(squares(0)).toBeLessThanOrEqual(Math.min(squares(0.01), squares(-0.01)) + 1e-9);
      }),
    );
  });

  it("goes on with one ballot, with equal totals, and with none", () => {
    expect(adjustForSeverity([], NONE)).toEqual({ parts: [], jurors: [], nominations: [] });
    expect(adjustForSeverity([ballot("a", "j", 7)], NONE)).toMatchObject({
      jurors: [{ severity: 0 }],
      nominations: [{ nomination: "a", mean: 7, place: 1 }],
    });
    const equal = adjustForSeverity(madeOf([5, 5, 5], [0, 0, 0]), NONE);
    expect(equal.nominations.map(({ place }) => place)).toEqual([1, 1, 1]);
  });

  it("keeps apart a nomination and a juror that have one name", () => {
    expect(connectedParts([ballot("x", "y", 1), ballot("y", "x", 1)])).toHaveLength(2);
  });
});

it("a system without a positive definite matrix is refused", () => {
  expect(() => solvePositive([Float64Array.of(1, 1), Float64Array.of(1, 1)], Float64Array.of(1, 2))).toThrow(
    RangeError,
  );
  expect([...solvePositive([Float64Array.of(4, 2), Float64Array.of(2, 3)], Float64Array.of(2, 5))]).toEqual(
    [-0.5, 2].map((value) => expect.closeTo(value, 12)),
  );
});
