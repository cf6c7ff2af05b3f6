import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeAnswer, outcomeOf } from "./check";

const check = (kind: "single" | "multiple" | "true-false", key: string) => ({
  id: "c",
  kind,
  stem: "问",
  choices: ["a", "b", "c", "d"].map((id) => ({ id, text: id, correct: key.includes(id), feedback: `因 ${id}` })),
  rationale: "理",
  clause: "law/2/1",
});

describe("judgeAnswer", () => {
  it.each([
    ["single", "b", ["b"], true],
    ["single", "b", ["a"], false],
    ["multiple", "ac", ["c", "a"], true],
    ["multiple", "ac", ["a", "c", "c"], true],
    ["multiple", "ac", ["a"], false],
    ["multiple", "ac", ["a", "b", "c"], false],
    ["true-false", "a", ["a"], true],
  ] as const)("%s with key %s answered %j: %s", (kind, key, chosen, correct) => {
    expect(judgeAnswer(check(kind, key), chosen)).toMatchObject({ ok: true, correct });
  });

  it.each([
    ["single", [], "course.nothingChosen"],
    ["single", ["a", "b"], "course.chooseOne"],
    ["true-false", ["a", "b"], "course.chooseOne"],
    ["single", ["z"], "course.unknownChoice"],
    ["multiple", ["a", "z"], "course.unknownChoice"],
  ] as const)("%s refuses %j: %s", (kind, chosen, reason) => {
    expect(judgeAnswer(check(kind, "a"), chosen)).toEqual({ ok: false, reason });
  });

  it("is right for exactly one set of choices", () => {
    const subset = fc.subarray(["a", "b", "c", "d"], { minLength: 1 });
    fc.assert(
      fc.property(subset, subset, (key, chosen) => {
        const judged = judgeAnswer(check("multiple", key.join("")), chosen);
        return judged.ok && judged.correct === (key.join() === chosen.join());
      }),
    );
  });
});

describe("outcomeOf", () => {
  it("says why a wrong choice does not hold, and nothing of the other choices", () => {
    const outcome = outcomeOf(check("single", "b"), ["a"]);
    expect(outcome).toMatchObject({
      correct: false,
      incomplete: false,
      reasons: [{ id: "a", feedback: "因 a" }],
      others: [],
    });
    expect(JSON.stringify(outcome)).not.toContain("因 b");
  });
  it("says that something is missing when all that was chosen holds, without naming it", () => {
    const outcome = outcomeOf(check("multiple", "abc"), ["a"]);
    expect(outcome).toMatchObject({ correct: false, incomplete: true, reasons: [], others: [] });
    expect(JSON.stringify(outcome)).not.toMatch(/因/);
  });
  it("gives every reason once the answer is right", () => {
    const outcome = outcomeOf(check("multiple", "ac"), ["c", "a"]);
    expect(outcome).toMatchObject({ correct: true, chosen: ["a", "c"] });
    expect(outcome.reasons.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(outcome.others.map(({ id }) => id)).toEqual(["b", "d"]);
  });
});
