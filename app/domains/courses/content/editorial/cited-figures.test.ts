import { expect, it } from "vitest";
import { chineseNumber } from "../../clause";
import type { RegulationSource } from "../regulation-source";
import { foreignFigures } from "./cited-figures";
import { keptTexts } from "./kept-texts";

const law = {
  slug: "law",
  articles: [
    { article: 4, paragraphs: ["公示期三十日，逾期处五万元以下罚款。"] },
    { article: 5, paragraphs: ["两个月内答复，合格率不低于百分之九十八，每五年复审一次。"] },
  ],
} as unknown as RegulationSource;
const told = (text: string, invented: string[] = []) =>
  foreignFigures(text, keptTexts([law]), invented).map(({ figure }) => figure);

it("is a figure that the only article cited does not say, however it is written there", () => {
  expect(told("每年向省局报告3次，30日内（[第四条](clause:law/4)）。")).toEqual([]);
  expect(told("公示60日内（[第四条](clause:law/4)）。")).toEqual(["60日"]);
  expect(told("罚5万元（[第四条](clause:law/4/1)）。")).toEqual([]);
  expect(told("罚9万元，装机20天（[第四条](clause:law/4)）。", ["20天"])).toEqual(["9万元"]);
  // Another source may say it, and a text that is not here cannot be asked.
  expect(told("60日内（[第四条](clause:law/4)、[办法](standard:x#第三条)）。")).toEqual([]);
  expect(told("60日内（[第九条](clause:law/9)）。")).toEqual([]);
});

it("may be written in Chinese signs", () => {
  expect(told("应当在十五日内备案（[第四条](clause:law/4)）。")).toEqual(["十五日"]);
  expect(told("处十万元以下罚款（[第四条](clause:law/4)）。")).toEqual(["十万元"]);
  expect(told("处三倍以下罚款，每两年一次（[第四条](clause:law/4)）。")).toEqual(["三倍", "两年"]);
  expect(told("公示三十日以内，逾期处五万元以下罚款（[第四条](clause:law/4)）。")).toEqual([]);
  expect(told("每年十二月复审，九月三十日以前报（[第四条](clause:law/4)）。")).toEqual([]);
  // 一年到头 is a word, and three people are no term.
  expect(told("一年到头，三个人（[第四条](clause:law/4)）。")).toEqual([]);
});

it("is the same amount in other units", () => {
  expect(told("60天内答复，98%合格，每5年复审（[第五条](clause:law/5)）。")).toEqual([]);
  expect(told("90天内答复（[第五条](clause:law/5)）。")).toEqual(["90天"]);
});

it("in a row is held against the table's note, in a list against the sentence that leads to it", () => {
  const table = (row: string, note: string) => `| 事 | 期限 |\n| --- | --- |\n| ${row} |\n\n${note}`;
  expect(told(table("备案 | 15日内，逾期罚10万元", "注：见[第四条](clause:law/4)。"))).toEqual(["15日", "10万元"]);
  expect(told(table("备案 | 30日内，逾期罚5万元", "注：见[第四条](clause:law/4)。"))).toEqual([]);
  // The row's own source goes before the note's.
  expect(told(table("备案 | 98% [第五条](clause:law/5)", "注：见[第四条](clause:law/4)。"))).toEqual([]);
  expect(told("条文（[第四条](clause:law/4)）列了两样：\n\n- 逾期的，处10万元罚款\n- 公示30日")).toEqual(["10万元"]);
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
