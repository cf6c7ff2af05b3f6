import { expect, it } from "vitest";
import { readContent } from "./content-tree";
import { sample } from "./sample-content";

const entry = (slug: string, more = "") =>
  `- slug: ${slug}\n  term: 词${slug}\n  english: term\n  definition: 意思。\n  source: law/2/1\n${more}`;
const read = (yaml: string) => {
  const { content, problems } = readContent(sample({ "glossary.yaml": yaml }));
  return { terms: content.glossary, told: problems.map(({ line, reason }) => `${line}: ${reason}`) };
};

it("reads terms with what they may leave out", () => {
  const { terms, told } = read(entry("a", "  also: [别名]\n  lessons: [base/first]\n") + entry("b"));
  expect(told).toEqual([]);
  expect(terms).toMatchObject([
    { slug: "a", also: ["别名"], lessons: ["base/first"], initial: null },
    { slug: "b", also: [], lessons: [] },
  ]);
});

it.each([
  ["a source that is not there", entry("a").replace("law/2/1", "law/9"), "5: a: there is no clause law/9"],
  [
    "a standard that the register has not",
    entry("a").replace("law/2/1", "standard:GB/T 9"),
    "5: a: the register has no GBT9",
  ],
  ["a lesson that is not there", entry("a", "  lessons: [base/none]\n"), "6: a: there is no lesson base/none"],
  ["a slug twice", entry("a") + entry("a").replace("词a", "词"), "6: a: stands twice"],
  ["a term twice", entry("a") + entry("b").replace("词b", "词 A"), "7: b: 词 A is a name of a too"],
  ["a synonym that is another term", entry("a") + entry("b", "  also: [词a]\n"), "7: b: 词a is a name of a too"],
  [
    "a definition too long",
    entry("a").replace("意思。", "长".repeat(121)),
    "4: 0.definition: is longer than 120 characters",
  ],
  ["a field that nobody knows", entry("a", "  extra: x\n"), '1: 0: Unrecognized key: "extra"'],
])("tells %s at its line", (_what, yaml, told) => expect(read(yaml).told).toEqual([told]));

it("a lesson may link to a term that is there", () => {
  const text = (slug: string) => ({
    "glossary.yaml": entry("a"),
    "courses/base/01-first.md": (sample().get("courses/base/01-first.md") as string).replace(
      "企业应当公开",
      `[词](/glossary/${slug})企业应当公开`,
    ),
  });
  expect(readContent(sample(text("a"))).problems).toEqual([]);
  expect(readContent(sample(text("z"))).problems).toMatchObject([{ reason: "the link /glossary/z leads nowhere" }]);
});
