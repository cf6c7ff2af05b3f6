import { describe, expect, it } from "vitest";
import { readContent } from "../content-tree";
import { formatProblems } from "../problem";
import { check, course, item, lesson, sample } from "../sample-content";
import { reviewContent } from "./review";

const told = (changes: Record<string, string>): string[] => {
  const files = sample(changes);
  const { content, problems } = readContent(files);
  expect(formatProblems(problems)).toEqual([]);
  return formatProblems(reviewContent(content, files));
};
const about = (words: RegExp, changes: Record<string, string>) => told(changes).filter((line) => words.test(line));

describe("an invented figure", () => {
  const figures = (list: string) =>
    about(/invented figure/, { "courses/base/course.yaml": `${course()}inventedFigures: [${list}]\n` });

  it("needs its unit or words around it, since alone it would excuse every such number", () => {
    expect(figures('"65", "3.5", "12%", "1,200"').map((line) => line.match(/figure (\S+) needs/)?.[1])).toEqual([
      "65",
      "3.5",
      "12%",
      "1,200",
    ]);
    expect(figures('"65分贝", "每台3.5小时", "减少12%的返工"')).toEqual([]);
  });
});

describe("questions that ask nearly the same", () => {
  const WORDS = "一家阀门厂公开了企业标准，出厂的阀门噪声高于它公开的数，市场监督管理部门责令改正以后它应当怎么办";
  const asks = (source: string, stem: string) => source.replace(/stem: .*/, `stem: ${stem}？`);
  const duplicates = (
    checkStem: string,
    itemStem: string,
    other = "全然不同的一个问题，问的是标准的编号由哪几段组成",
  ) =>
    about(/asks nearly the same/, {
      "courses/base/01-first.md": lesson({
        checks: [
          asks(check("c-1"), checkStem),
          asks(check("c-2"), "推荐性国家标准由哪个部门制定发布"),
          asks(check("c-3"), "团体标准在哪里公布它的编号与名称"),
        ],
      }),
      "practice-items/base.yaml": asks(item("x-p-1"), itemStem) + asks(item("x-p-2"), other),
    });

  it("are told of when an item copies the check of a lesson, or one check another", () => {
    expect(duplicates(WORDS, `${WORDS}才对`)).toEqual([
      expect.stringMatching(/^practice-items\/base\.yaml:1: item x-p-1 asks nearly the same as check c-1$/),
    ]);
    expect(duplicates(WORDS, "谁负责自我声明公开的内容真不真实")).toEqual([]);
    expect(duplicates("推荐性国家标准是由哪个部门制定发布", "谁负责自我声明公开的内容真不真实")).toEqual([
      expect.stringMatching(/check c-2 asks nearly the same as check c-1$/),
    ]);
  });
});
