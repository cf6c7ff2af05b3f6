import { describe, expect, it } from "vitest";
import { isRight, type KeyedItem, scoreForm } from "./scoring";

const item = (id: string, topic: string, ...key: string[]): KeyedItem => ({ id, topic, key: new Set(key) });
const choices = (...chosen: string[]) => ({ choices: chosen });

describe("an item", () => {
  it("of one right choice is right by that one alone", () => {
    const single = item("i", "t", "b");
    expect(isRight(single, choices("b"))).toBe(true);
    for (const wrong of [choices("a"), choices(), choices("a", "b"), null, undefined])
      expect(isRight(single, wrong)).toBe(false);
  });

  it("of several is right by all of them, in any order, and no other", () => {
    const multiple = item("i", "t", "a", "c");
    expect(isRight(multiple, choices("c", "a"))).toBe(true);
    for (const wrong of [choices("a"), choices("a", "b", "c"), choices("a", "b"), choices(), null])
      expect(isRight(multiple, wrong)).toBe(false);
  });
});

describe("a form", () => {
  const items = [
    item("1", "kinds", "a"),
    item("2", "force", "a", "b"),
    item("3", "kinds", "x"),
    item("4", "force", "a"),
  ];
  const rule = { pointsPerItem: 2, cutScore: 4 };

  it("counts points, blanks as wrong, and tells each topic", () => {
    const answers = new Map([
      ["1", choices("a")],
      ["2", choices("a")],
      ["3", choices("x")],
    ]);
    expect(scoreForm(items, answers, rule)).toEqual({
      score: 4,
      maxScore: 8,
      passed: true,
      topicScores: [
        { topic: "force", right: 0, total: 2 },
        { topic: "kinds", right: 2, total: 2 },
      ],
    });
  });

  it("passes from the cut score on, also where points are fractions", () => {
    const one = new Map([["1", choices("a")]]);
    expect(scoreForm(items, one, rule).passed).toBe(false);
    const three = ["1", "2", "3"].map((id) => item(id, "t", "a"));
    const all = new Map(three.map(({ id }) => [id, choices("a")]));
    expect(scoreForm(three, all, { pointsPerItem: 0.1, cutScore: 0.3 })).toMatchObject({ score: 0.3, passed: true });
    expect(scoreForm([], new Map(), { pointsPerItem: 2, cutScore: 1 })).toMatchObject({ score: 0, passed: false });
  });
});
