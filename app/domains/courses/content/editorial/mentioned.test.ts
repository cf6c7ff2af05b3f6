import { expect, it } from "vitest";
import { lawName, mentionedLaws } from "./mentioned-laws";
import { mentionedStandards } from "./mentioned-standards";

const keys = (text: string) => mentionedStandards(text).map(({ key }) => key);

it("finds the numbers of standards of every kind, in full width too", () => {
  for (const written of [
    "YY/T 0316-2016",
    "NY/T 5010-2016",
    "NB/T 10001",
    "JJF 1001-2011",
    "GJB 9001",
    "EN 13306:2017",
  ])
    expect([written, keys(`按${written}做。`).length]).toEqual([written, 1]);
  expect(keys("按GB／T 88888—2031做。")).toEqual(["GBT88888-2031"]);
  // A firm's own number and words that only look alike.
  expect(keys("Q/HGJX 001-2026，WTO 1995，SWOT 4")).toEqual([]);
});

it("finds laws by their name in title marks, and no methods", () => {
  expect(mentionedLaws("《电子签名法》第十三条，《中华人民共和国标准化法》，《中华人民共和国计量法实施条例》")).toEqual(
    ["电子签名法", "标准化法", "计量法实施条例"],
  );
  expect(mentionedLaws("《企业标准化促进办法》《噪声测定方法》《国际标准分类法》《公司考勤办法》")).toEqual([]);
  expect(mentionedLaws("买了一本《规范书写入门法》")).toEqual([]);
  expect(mentionedLaws("《阅读法》第三条")).toEqual(["阅读法"]);
  expect(lawName("中华人民共和国 标准化法")).toBe("标准化法");
});
