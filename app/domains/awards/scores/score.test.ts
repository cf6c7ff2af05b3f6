import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ballot } from "./ballot";
import { compareFractions, inHundredths } from "./fraction";
import { scoreBallots } from "./score";

const RULE = { jurors: 5, drop: 1 };
const ballots = (...totals: number[]): Ballot[] =>
  totals.map((total, at) => ({ nomination: "n", juror: `j${at}`, scores: { deeds: total - 10, effect: 10 } }));
const score = (...totals: number[]) => scoreBallots(ballots(...totals), RULE, []);

describe("a score", () => {
  it("is the mean without the highest and the lowest total, kept as a fraction", () => {
    const found = score(90, 70, 80, 85, 60);
    expect(found.mean).toEqual({ sum: 235, count: 3 });
    expect(found.dropped.map(({ juror }) => juror)).toEqual(["j4", "j0"]);
    expect(found.shortBallots).toBeNull();
    expect(inHundredths({ sum: 235, count: 3 })).toBe("78.33");
  });

  it.each([
    [[90, 70, 80, 85], { sum: 165, count: 2 }, 1],
    [[90, 70, 80], { sum: 80, count: 1 }, 1],
    [[90, 71], { sum: 161, count: 2 }, 0],
    [[90], { sum: 90, count: 1 }, 0],
    [[], null, 0],
  ])("says what it left out of too few ballots: %j", (totals, mean, droppedEachEnd) => {
    const found = score(...totals);
    expect(found.mean).toEqual(mean);
    expect(found.shortBallots).toEqual({ given: totals.length, expected: 5, droppedEachEnd });
  });

  it("drops two at either end where the rule says so, and one of four", () => {
    const rule = { jurors: 7, drop: 2 };
    expect(scoreBallots(ballots(10, 20, 30, 40, 50, 60, 70), rule, []).mean).toEqual({ sum: 120, count: 3 });
    expect(scoreBallots(ballots(10, 20, 30, 40), rule, []).mean).toEqual({ sum: 50, count: 2 });
  });

  it("leaves out, of two ballots with the lowest total, the one that is lower in the criterion that breaks ties", () => {
    const given = [
      { nomination: "n", juror: "a", scores: { deeds: 40, effect: 20 } },
      { nomination: "n", juror: "b", scores: { deeds: 20, effect: 40 } },
      { nomination: "n", juror: "c", scores: { deeds: 50, effect: 40 } },
    ];
    const by = (criterion: string) =>
      scoreBallots(given, RULE, [{ by: "criterion", criterion }]).kept.map(({ juror }) => juror);
    expect(by("deeds")).toEqual(["a"]);
    expect(by("effect")).toEqual(["b"]);
  });

  it("does not hang on the order of the ballots", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 10, max: 100 }), { maxLength: 9 }),
        fc.infiniteStream(fc.nat()),
        (totals, keys) => {
          const given = ballots(...totals);
          const mixed = given.map((ballot) => ({ ballot, key: keys.next().value as number }));
          mixed.sort((a, b) => a.key - b.key);
          expect(
            scoreBallots(
              mixed.map(({ ballot }) => ballot),
              RULE,
              [],
            ),
          ).toEqual(scoreBallots(given, RULE, []));
        },
      ),
    );
  });
});

describe("a fraction", () => {
  it("is shown to two decimals, a half going up", () => {
    const shown = (sum: number, count: number) => inHundredths({ sum, count });
    expect([
      shown(1, 8),
      shown(2, 3),
      shown(1, 3),
      shown(0, 5),
      shown(100, 1),
      shown(599, 6),
      shown(199_999, 2_000),
    ]).toEqual([...["0.13", "0.67", "0.33", "0.00", "100.00", "99.83", "100.00"]]);
    // As a float 1.005 lies below the half and would be shown as 1.00.
    expect(shown(201, 200)).toBe("1.01");
  });

  it("is compared exactly where floats of the difference would not tell", () => {
    expect(compareFractions({ sum: 160, count: 2 }, { sum: 240, count: 3 })).toBe(0);
    expect(compareFractions({ sum: 235, count: 3 }, { sum: 157, count: 2 })).toBeLessThan(0);
  });
});
