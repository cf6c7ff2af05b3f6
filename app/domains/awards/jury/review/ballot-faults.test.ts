import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BallotDraft, ballotFaults, type RubricCriterion, totalSoFar } from "./ballot-faults";

const LEVELS = [
  { from: 24, to: 30 },
  { from: 18, to: 23 },
  { from: 6, to: 17 },
  { from: 0, to: 5 },
];
const CRITERIA: RubricCriterion[] = [
  { id: "system", points: 30, levels: LEVELS },
  { id: "effect", points: 70, levels: [{ from: 0, to: 70 }] },
];
const REASON = "标准体系覆盖全部产品，每年复审。";
const good: BallotDraft = {
  scores: { system: 20, effect: 60 },
  levels: { system: 1, effect: 0 },
  reasons: { effect: REASON },
};
const faults = (change: Partial<BallotDraft>, reasonLength = 10) =>
  ballotFaults(CRITERIA, { ...good, ...change }, reasonLength).map(({ criterion, field, reason, values }) => [
    criterion,
    field,
    reason.replace("jury.ballot.", ""),
    ...(values ? [values] : []),
  ]);

describe("a ballot", () => {
  it("that keeps to the rubric has no fault", () => {
    expect(faults({})).toEqual([]);
  });

  it.each<[string, Partial<BallotDraft>, unknown[]]>([
    ["no level", { levels: { effect: 0 } }, ["system", "level", "levelMissing"]],
    ["a level that is none", { levels: { system: 4, effect: 0 } }, ["system", "level", "levelMissing"]],
    ["half a level", { levels: { system: 0.5, effect: 0 } }, ["system", "level", "levelMissing"]],
    ["no score", { scores: { effect: 60 } }, ["system", "score", "scoreMissing"]],
    ["half a point", { scores: { system: 20.5, effect: 60 } }, ["system", "score", "scoreMalformed", { points: 30 }]],
    [
      "no number",
      { scores: { system: Number.NaN, effect: 60 } },
      ["system", "score", "scoreMalformed", { points: 30 }],
    ],
    [
      "more than full points",
      { scores: { system: 31, effect: 60 } },
      ["system", "score", "scoreMalformed", { points: 30 }],
    ],
    ["less than none", { scores: { system: -1, effect: 60 } }, ["system", "score", "scoreMalformed", { points: 30 }]],
    [
      "a score above its level",
      { scores: { system: 24, effect: 60 } },
      ["system", "score", "outsideLevel", { from: 18, to: 23 }],
    ],
    [
      "a score below its level",
      { scores: { system: 17, effect: 60 } },
      ["system", "score", "outsideLevel", { from: 18, to: 23 }],
    ],
    ["a criterion of another rubric", { scores: { ...good.scores, style: 3 } }, ["style", "score", "notInRubric"]],
  ])("is refused for %s", (_, change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });

  it("needs a reason in the highest and in the lowest level, and nowhere between", () => {
    const needed = (score: number) =>
      faults({
        scores: { ...good.scores, system: score },
        levels: { effect: 0, system: LEVELS.findIndex(({ from, to }) => score >= from && score <= to) },
      });
    const fault = ["system", "reason", "reasonMissing", { least: 10 }];
    for (const score of [0, 5, 24, 30]) expect([score, needed(score)]).toEqual([score, [fault]]);
    for (const score of [6, 17, 18, 23]) expect([score, needed(score)]).toEqual([score, []]);
  });

  it.each([
    ["一二三四五六七八九十", 0],
    ["一二三四五六七八九", 1],
    ["一 二 三 四 五 六 七 八 九 \n", 1],
    ["。。。。。。。。。。。。", 1],
    ["𠮷".repeat(9), 1],
    ["𠮷".repeat(10), 0],
  ])("of which the reason is “%s” has %i faults", (reason, count) => {
    expect(faults({ reasons: { effect: reason } })).toHaveLength(count);
  });

  it("asks for no reason where the cycle asks for none", () => {
    expect(faults({ reasons: {} }, 0)).toEqual([]);
  });

  it("of any whole scores in their levels, with reasons, has none", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(70), (system, effect) => {
        const level = LEVELS.findIndex(({ from, to }) => system >= from && system <= to);
        const draft = {
          scores: { system, effect },
          levels: { system: level, effect: 0 },
          reasons: { system: REASON, effect: REASON },
        };
        expect(ballotFaults(CRITERIA, draft, 10)).toEqual([]);
        expect(totalSoFar(CRITERIA, draft)).toEqual({ total: system + effect, scored: 2 });
      }),
    );
  });
});

describe("the total so far", () => {
  it("counts what is a score already", () => {
    expect(totalSoFar(CRITERIA, { scores: {} })).toEqual({ total: 0, scored: 0 });
    expect(totalSoFar(CRITERIA, { scores: { system: 12, effect: 71 } })).toEqual({ total: 12, scored: 1 });
    expect(totalSoFar(CRITERIA, { scores: { system: 0, effect: 0.5, style: 9 } })).toEqual({ total: 0, scored: 1 });
  });
});
