import { expect, it } from "vitest";
import { readContent } from "../content-tree";
import { course, lesson, sample } from "../sample-content";
import { reviewContent } from "./review";

const svg = (words: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img" aria-labelledby="t"><title id="t">图</title><text x="1" y="1">${words}</text></svg>`;
const shown =
  "企业应当公开（[第二条第一款](clause:law/2/1)）。公示30日。\n\n![一张说明公开期限的示例图，写着几日](figures/a.svg)";
const told = (changes: Record<string, string>) => {
  const files = sample(changes);
  return reviewContent(readContent(files).content, files).map(({ file, reason }) => `${file} ${reason}`);
};
const of = (file: string, changes: Record<string, string>) =>
  told(changes).filter((one) => one.startsWith(file) && !one.includes("of the checks"));
const term = (definition: string) =>
  `- slug: a\n  term: 甲\n  english: a\n  definition: ${definition}\n  source: law/2/1\n`;

it("of the glossary, courses and the syllabus name known laws and standards only", () => {
  expect(of("glossary.yaml", { "glossary.yaml": term("照示例法公开。") })).toEqual([]);
  expect(of("glossary.yaml", { "glossary.yaml": term("照《标准化促进条例》和GB/T 99999-2031公开。") })).toHaveLength(2);
  expect(of("glossary.yaml", { "glossary.yaml": term("三十日内备案。") })).toEqual([
    "glossary.yaml nothing behind this text says 三十日: 甲 三十日内备案。",
  ]);
  const unkept = (definition: string) => term(definition).replace("law/2/1", '"standard:GB/T 1.1-2020"');
  expect(of("glossary.yaml", { "glossary.yaml": unkept("三十日内备案。") })).toHaveLength(1);
  expect(
    of("courses/base/course.yaml", {
      "courses/base/course.yaml": course().replace("一门示例课程", "讲《标准化促进条例》和三十日内备案"),
    }),
  ).toHaveLength(2);
  expect(of("syllabus.yaml", { "syllabus.yaml": "- id: x\n  statement: 能照GB/T 99999-2031做\n" })).toHaveLength(1);
});

it("in a drawing give the figures of its lesson", () => {
  const files = (words: string) => ({
    "courses/base/01-first.md": lesson({ text: shown }),
    "courses/base/figures/a.svg": svg(words),
  });
  expect(of("courses/base/figures", files("公示三十日内"))).toEqual([]);
  expect(of("courses/base/figures", files("15日内备案"))).toHaveLength(1);
  expect(of("courses/base/figures", files("照GB/T 99999-2031"))).toHaveLength(1);
});
