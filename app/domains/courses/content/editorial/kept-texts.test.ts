import { expect, it } from "vitest";
import { readRegister } from "~/domains/register/register-source";
import type { RegulationSource } from "../regulation-source";
import { keptTexts, registerFaults, wholeTexts } from "./kept-texts";

const law = {
  slug: "law",
  title: "示例法",
  effectiveOn: "2018-01-01",
  articles: [{ article: 1, paragraphs: ["三十日。", "五年。"] }],
} as unknown as RegulationSource;
const register = (effective: string, clauses: string[]) =>
  readRegister(
    [
      { slug: "law", kind: "law", title: "示例法", effective, text: "law" },
      { slug: "quality", kind: "law", title: "中华人民共和国产品质量法", clauses },
      { slug: "patent", kind: "law", title: "专利法", clauses: ["第八十条"] },
    ],
    new Set(["law"]),
  ).entries;
const files = new Map([
  [
    "sources/texts/产品质量法.md",
    "读自某处。\n\n# 中华人民共和国产品质量法\n\n## 第一章\n\n第一条 为了示例。\n\n第二条 十五日内：\n（一）改正；\n\n另一款。\n\n第三条 本法自1993年9月1日起施行。\n",
  ],
  ["sources/texts/专利法_节选.md", "# 专利法（2020年修正）\n\n第二条 节选。\n\n第八十二条 自某日起施行。\n"],
]);
const faults = (effective: string, clauses: string[]) => {
  const entries = register(effective, clauses);
  return registerFaults(entries, [law], wholeTexts(files, entries)).map(({ key, reason }) => `${key} ${reason}`);
};

it("hold the register's clauses and days to themselves", () => {
  expect(faults("2018-01-01", ["第二条", "第二条第一款第一项", "第三条"])).toEqual([]);
  expect(faults("2018-01-01", ["第九十九条"])).toEqual(["quality has no 第九十九条 in the text that is kept whole"]);
  expect(faults("2018-01-01", ["第二条第三款"])).toHaveLength(1);
  expect(faults("2029-01-01", [])[0]).toContain("2029-01-01");
});

it("are looked up by their citation, where they are whole", () => {
  const kept = keptTexts([law], wholeTexts(files, register("2018-01-01", [])));
  expect(kept("law/1/2")).toBe("五年。");
  expect(kept("law/9")).toBeNull();
  expect(kept("standard:quality#第二条第一款")).toBe("十五日内：\n（一）改正；");
  expect(kept("standard:quality")).toBeNull();
  expect(kept("standard:patent#第二条")).toBeNull();
});
