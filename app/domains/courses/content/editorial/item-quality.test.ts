import { describe, expect, it } from "vitest";
import type { ItemSource } from "../item-source";
import { bankFaults, itemFaults, placeFaults } from "./item-quality";

const choice = (text: string, correct = false) => ({ text, correct, feedback: "这是理由。" });
const item = (change: Partial<ItemSource> = {}): ItemSource => ({
  id: "x-p-001",
  kind: "single",
  topic: "t",
  difficulty: "easy",
  asks: "case",
  bank: "practice",
  courseSlug: "x",
  line: 1,
  stem: "哪一项？",
  clause: "law/1",
  rationale: "第一条这样写，所以选这一项，别的都不合条文。",
  choices: [choice("先公开再生产", true), choice("先生产再公开"), choice("不用公开的"), choice("由协会公开")],
  ...change,
});
/** A bank that breaks no rule: kinds 28 : 12 : 10, keys round the places. */
const bank = (): ItemSource[] =>
  Array.from({ length: 50 }, (_, i) => {
    const kind = i < 28 ? "single" : i < 40 ? "multiple" : "true-false";
    const choices =
      kind === "true-false"
        ? [choice("正确", i % 2 === 0), choice("错误", i % 2 === 1)]
        : ["甲甲", "乙乙", "丙丙", "丁丁"].map((text, k) =>
            choice(text, k === i % 4 || (kind === "multiple" && k === (i + 1) % 4)),
          );
    return item({ id: `x-p-${i}`, kind, choices, asks: i % 2 === 0 ? "case" : "recall" });
  });

describe("an item", () => {
  it("of good make has no fault", () => expect(itemFaults(item())).toEqual([]));
  it.each<[string, Partial<ItemSource>, string]>([
    ["without saying what it asks", { asks: undefined }, "does not say what it asks"],
    ["without reason", { rationale: "见条文。" }, "rationale is shorter"],
    [
      "with a choice that nobody explains",
      { choices: [{ text: "先公开", correct: true }, choice("后公开的")] },
      "no feedback",
    ],
    [
      "whose key stands out",
      { choices: [choice("先公开编号和名称，再公开指标，再生产", true), choice("后公开"), choice("不公开")] },
      "much longer",
    ],
    ["whose reason speaks of places", { rationale: "第一条这样写，所以第二个选项说得不对，别的都合。" }, "第二个选项"],
    [
      "whose wrong ones speak in absolutes",
      { choices: [choice("先公开", true), choice("一律不公开"), choice("绝对不公开")] },
      "absolutes",
    ],
  ])("%s is told", (_name, change, told) => {
    expect(itemFaults(item(change)).join()).toContain(told);
  });
});

describe("a bank", () => {
  it("that is mixed and balanced has no fault", () => expect(bankFaults(bank(), "practice")).toEqual([]));
  it.each<[string, (items: ItemSource[]) => ItemSource[], string]>([
    ["too small", (items) => items.slice(1), "has 49 items"],
    ["of one kind", (items) => items.map((one) => ({ ...one, kind: "single" })), "multiple is 0 %"],
    ["without cases", (items) => items.map((one) => ({ ...one, asks: "recall" })), "0 % ask about cases"],
    ["with its keys at one place", (items) => items.map((one) => (one.kind === "single" ? item() : one)), "at place 1"],
    [
      "whose multiples are right at one place",
      (items) =>
        items.map((one) =>
          one.kind !== "multiple"
            ? one
            : { ...one, choices: one.choices.map((c, k) => ({ ...c, correct: k === 0 || k === 2 })) },
        ),
      "a key of multiple stands at place 1 in 12 of 12; chance has it 6 times",
    ],
    [
      "whose longest choice is right",
      (items) =>
        items.map((one) =>
          one.kind !== "single"
            ? one
            : { ...one, choices: one.choices.map((c) => ({ ...c, text: c.correct ? "长一些的" : c.text })) },
        ),
      "the longest choice 100 %",
    ],
    [
      "whose claims are all right",
      (items) =>
        items.map((one) =>
          one.kind !== "true-false" ? one : { ...one, choices: [choice("正确", true), choice("错误")] },
        ),
      "100 % of true-false",
    ],
  ])("%s is told", (_name, change, told) => {
    expect(bankFaults(change(bank()), "practice").join("\n")).toContain(told);
  });
});

describe("checks", () => {
  const single = (at: number) => ({ kind: "single", choices: [0, 1, 2, 3].map((k) => ({ correct: k === at })) });
  const singles = (...counts: number[]) =>
    counts.flatMap((count, at) => Array.from({ length: count }, () => single(at)));
  it("of a course spread their keys too", () => {
    expect(placeFaults(singles(3, 5, 4, 2), "single")).toEqual([]);
    expect(placeFaults(singles(1, 7, 4, 2), "single")).toEqual([
      "a key of single stands at place 2 in 7 of 14; chance has it 4 times",
    ]);
    // Few say nothing.
    expect(placeFaults(singles(2, 0, 0, 0), "single")).toEqual([]);
    expect(placeFaults(singles(9, 0, 0, 0), "multiple")).toEqual([]);
  });
});
