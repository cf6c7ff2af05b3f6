import { describe, expect, it } from "vitest";
import { faultsOfChoices } from "./choice";

const told = (text: string, others: readonly string[] = ["先公开再生产", "先生产再公开", "由协会公开"]) =>
  faultsOfChoices(
    "single",
    [text, ...others].map((one, i) => ({ text: one, correct: i === 0 })),
  ).map(({ reason }) => reason);

describe("a choice", () => {
  it.each([
    "以上都对",
    "以上各项",
    "上述说法均不正确",
    "以上三项都可以",
    "以上皆非",
    "前两项",
    "前三项全都对",
    "三项都对",
    "三者皆可",
    "其余几项都不妥",
    "其余各项",
    "其他各项都不对",
    "都不选",
    "都对",
    "不选",
    "一项也不选",
    "没有正确答案",
    "甲和乙两项",
    "甲、丙都对",
    "A和B",
    "A和B都正确",
    "AB",
    "ACD",
    "选项中的内容全部正确",
  ])("%s speaks about others", (text) =>
    expect(told(text)).toEqual(["a choice must not speak about the other choices"]),
  );

  it.each([
    "以上海为例的通知",
    "以上一年的产量为准",
    "三项都不对外公开",
    "其他各项费用由企业承担",
    "前一版还能用三个月",
    "各项都公开编号和名称",
    "甲和乙联合制定",
    "AAA",
    "DE",
    "不选用这份标准",
    "都要公开",
    "三家都符合强制性标准",
  ])("%s speaks of the matter", (text) => expect(told(text)).toEqual([]));

  it("of letters alone may be a stage or a class", () => {
    expect(told("CD", ["WD", "DIS", "FDIS"])).toEqual([]);
    expect(told("A", ["B", "C", "D"])).toEqual([]);
    expect(told("AB", ["AC", "BCD", "ABD"])).not.toEqual([]);
  });
});
