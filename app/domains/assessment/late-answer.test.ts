import { describe, expect, it } from "vitest";
import { canRule, canRuleOnAny, effectiveAnswers, type LateAnswer, shownOf, takenAlong } from "./late-answer";

const late = (id: string, change: Partial<LateAnswer> = {}): LateAnswer => ({
  id,
  itemId: "x",
  revision: 1,
  response: { choices: [id] },
  keptAt: 10,
  ruling: "accepted",
  ...change,
});
const stored = new Map([["x", { choices: ["stored"] }]]);

describe("late answers", () => {
  it("count in place of the stored one once accepted, and not before", () => {
    expect(effectiveAnswers(stored, [late("a")]).get("x")).toEqual({ choices: ["a"] });
    for (const ruling of ["pending", "refused"] as const)
      expect(effectiveAnswers(stored, [late("a", { ruling })])).toEqual(stored);
    expect(effectiveAnswers(stored, [late("a", { response: null })]).get("x")).toBeNull();
    expect(stored.get("x")).toEqual({ choices: ["stored"] });
  });

  it("of one item: the highest revision counts, then the last to come", () => {
    const two = [late("a", { revision: 5 }), late("b", { revision: 2, keptAt: 99 })];
    expect(effectiveAnswers(stored, two).get("x")).toEqual({ choices: ["a"] });
    const same = [late("a", { keptAt: 20 }), late("b", { keptAt: 10 })];
    expect(effectiveAnswers(stored, same).get("x")).toEqual({ choices: ["a"] });
  });

  it("are ruled on once, and only of a scored attempt", () => {
    const pending = late("a", { ruling: "pending" });
    expect(canRule({ state: "released", own: false }, [pending]).ok).toBe(true);
    expect(canRule({ state: "voided", own: false }, [pending])).toMatchObject({ reason: "exam.lateNotScored" });
    expect(canRule({ state: "released", own: false }, [pending, late("b")])).toMatchObject({
      reason: "exam.lateRuled",
    });
    expect(canRule({ state: "released", own: false }, [])).toMatchObject({ reason: "exam.lateNone" });
  });

  it("can be ruled on while one of them waits", () => {
    const pending = late("a", { ruling: "pending" });
    expect(canRuleOnAny({ state: "released", own: false }, [late("b"), pending]).ok).toBe(true);
    expect(canRuleOnAny({ state: "voided", own: false }, [pending])).toMatchObject({ reason: "exam.lateNotScored" });
    for (const none of [[], [late("b"), late("c", { ruling: "refused" })]])
      expect(canRuleOnAny({ state: "released", own: false }, none)).toMatchObject({ reason: "exam.lateNothing" });
  });

  it("of her own attempt are another examiner's to rule on", () => {
    const pending = late("a", { ruling: "pending" });
    for (const rule of [canRule, canRuleOnAny])
      expect(rule({ state: "released", own: true }, [pending])).toMatchObject({ ok: false, reason: "exam.own" });
  });

  it("are shown three an item, those that would count first; what waits behind them is ruled on with them", () => {
    const many = [4, 1, 5, 2, 3].map((revision) => late(`w${revision}`, { revision, ruling: "pending" }));
    const others = [late("r", { ruling: "refused", revision: 9 }), late("y", { itemId: "y", ruling: "pending" })];
    const all = [...many, ...others];
    expect(shownOf(all).map(({ row, behind }) => [row.id, behind.map(({ id }) => id)])).toEqual([
      ["w4", []],
      ["w5", []],
      ["w3", ["w2", "w1"]],
      ["r", []],
      ["y", []],
    ]);
    const along = (ids: string[]) => takenAlong(all, ids).map(({ id }) => id);
    expect(along(["w5"])).toEqual(["w2", "w1"]);
    expect(along(["y", "r"])).toEqual(["w2", "w1"]);
    expect(along(["y"])).toEqual([]);
    expect(along(["w1", "w4"])).toEqual(["w2"]);
  });

  it("taken along never are what is scored by", () => {
    const many = [1, 2, 3, 4, 5].map((revision) => late(`w${revision}`, { revision, ruling: "pending" }));
    for (const named of [["w3"], ["w5"], ["w3", "w4"]]) {
      const accepted = [...named, ...takenAlong(many, named).map(({ id }) => id)];
      const ruled = many.map(
        (one) => ({ ...one, ruling: accepted.includes(one.id) ? "accepted" : one.ruling }) as LateAnswer,
      );
      expect(effectiveAnswers(stored, ruled).get("x")).toEqual({ choices: [named.at(-1)] });
    }
  });
});
