import { expect, it } from "vitest";
import { groupTerms, initialOf, narrowTerms, relatedTerms } from "./glossary-list";
import type { GlossaryTerm } from "./term";

const term = (name: string, english = "term", more: Partial<GlossaryTerm> = {}): GlossaryTerm => ({
  slug: name,
  term: name,
  english,
  definition: "义。",
  source: "law/2",
  also: [],
  lessons: [],
  initial: null,
  ...more,
});

it.each([
  ["标准", "B"],
  ["采标", "C"],
  ["地方标准", "D"],
  ["发布", "F"],
  ["国家标准", "G"],
  ["合格评定", "H"],
  ["基准", "J"],
  ["可比性", "K"],
  ["领跑者", "L"],
  ["企业标准", "Q"],
  ["推荐性标准", "T"],
  ["团体标准", "T"],
  ["协商一致", "X"],
  ["要求", "Y"],
  ["自我声明公开", "Z"],
  ["TBT通报", "T"],
  ["“领跑者”", "#"],
])("%s stands under %s", (name, letter) => expect(initialOf(term(name), true)).toBe(letter));

it("a sign that is read in two ways stands where its entry says", () =>
  expect(initialOf(term("行业标准", "x", { initial: "H" }), true)).toBe("H"));

it("groups by the letters of the language", () => {
  const terms = [
    term("团体标准", "group standard"),
    term("标准", "standard"),
    term("推荐性标准", "voluntary standard"),
  ];
  const letters = (chinese: boolean) =>
    groupTerms(terms, chinese).map(({ initial, terms: those }) => [initial, those.map((one) => one.term)]);
  expect(letters(true)).toEqual([
    ["B", ["标准"]],
    ["T", ["团体标准", "推荐性标准"]],
  ]);
  expect(letters(false)).toEqual([
    ["G", ["团体标准"]],
    ["S", ["标准"]],
    ["V", ["推荐性标准"]],
  ]);
});

it("is narrowed by any name, English and definition", () => {
  const terms = [
    term("采用国际标准", "adoption", { also: ["采标"] }),
    term("条款", "clause", { definition: "标准里的话。" }),
  ];
  expect(narrowTerms(terms, "采标").length).toBe(1);
  expect(narrowTerms(terms, " Ａdopt ").length).toBe(1);
  expect(narrowTerms(terms, "里的话").length).toBe(1);
  expect(narrowTerms(terms, "").length).toBe(2);
  expect(narrowTerms(terms, "没有").length).toBe(0);
});

it("finds what it is explained with, both ways", () => {
  const [a, b, c] = [term("团体标准"), term("标准化文件", "x", { definition: "团体标准等。" }), term("条款")];
  expect(relatedTerms([a, b, c], a)).toEqual([b]);
  expect(relatedTerms([a, b, c], b)).toEqual([a]);
  expect(relatedTerms([a, b, c], c)).toEqual([]);
});
