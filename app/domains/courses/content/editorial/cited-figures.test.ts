import { expect, it } from "vitest";
import { chineseNumber } from "../../clause";
import type { RegulationSource } from "../regulation-source";
import { foreignFigures } from "./cited-figures";

const law = {
  slug: "law",
  articles: [{ article: 4, paragraphs: ["公示期三十日，逾期处五万元以下罚款。"] }],
} as unknown as RegulationSource;
const told = (text: string, invented: string[] = []) =>
  foreignFigures(text, [law], invented).map(({ figure }) => figure);

it("is a figure that the only article cited does not say, however it is written there", () => {
  expect(told("每年向省局报告3次，30日内（[第四条](clause:law/4)）。")).toEqual([]);
  expect(told("公示60日内（[第四条](clause:law/4)）。")).toEqual(["60日内"]);
  expect(told("罚5万元（[第四条](clause:law/4/1)）。")).toEqual([]);
  expect(told("罚9万元，装机20天（[第四条](clause:law/4)）。", ["20天"])).toEqual(["9万元"]);
  // Another source may say it, and a text that is not here cannot be asked.
  expect(told("60日内（[第四条](clause:law/4)、[办法](standard:x#第三条)）。")).toEqual([]);
  expect(told("60日内（[第九条](clause:law/9)）。")).toEqual([]);
});

it("writes numbers as laws do", () => {
  expect([5, 10, 15, 20, 30, 105, 110, 1000, 2050].map(chineseNumber)).toEqual([
    "五",
    "十",
    "十五",
    "二十",
    "三十",
    "一百零五",
    "一百一十",
    "一千",
    "二千零五十",
  ]);
});
