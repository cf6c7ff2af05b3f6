import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chineseNumber,
  clauseAnchor,
  clauseHref,
  clauseKey,
  clauseLabel,
  clauseText,
  parseClause,
  readChineseNumber,
} from "./clause";

describe("clause references", () => {
  it("reads article and paragraph, and writes them back", () => {
    expect(parseClause("standardization-law/27/1")).toEqual({
      regulation: "standardization-law",
      article: 27,
      paragraph: 1,
    });
    expect(parseClause("standardization-law/38")).toEqual({ regulation: "standardization-law", article: 38 });
    for (const text of ["a/1", "standardization-law/45/12"]) {
      const ref = parseClause(text);
      expect(ref && clauseKey(ref)).toBe(text);
    }
  });

  it.each([
    "",
    "standardization-law",
    "/27",
    "law/0",
    "law/27/0",
    "law/27/",
    "law/27/1/1",
    "Law/1",
    "law/１",
    "-law/1",
    "law/12345",
  ])("refuses %j", (text) => expect(parseClause(text)).toBeNull());

  it("names them as the statute does and says where they stand", () => {
    const ref = { regulation: "standardization-law", article: 27, paragraph: 1 };
    expect(clauseLabel(ref)).toBe("第二十七条第一款");
    expect(clauseLabel({ regulation: "x", article: 10 })).toBe("第十条");
    expect(clauseAnchor(ref)).toBe("a27-1");
    expect(clauseHref({ regulation: "standardization-law", article: 38 })).toBe("/regulations/standardization-law#a38");
  });

  it("finds the words", () => {
    const articles = [{ article: 2, label: "第二条", paragraphs: ["甲", "乙"] }];
    expect(clauseText(articles, { regulation: "x", article: 2, paragraph: 2 })).toEqual(["乙"]);
    expect(clauseText(articles, { regulation: "x", article: 2 })).toEqual(["甲", "乙"]);
    expect(clauseText(articles, { regulation: "x", article: 2, paragraph: 3 })).toBeNull();
    expect(clauseText(articles, { regulation: "x", article: 3 })).toBeNull();
  });
});

describe("Chinese numbers", () => {
  it.each([
    [1, "一"],
    [10, "十"],
    [17, "十七"],
    [20, "二十"],
    [45, "四十五"],
    [100, "一百"],
    [105, "一百零五"],
    [110, "一百一十"],
    [1010, "一千零一十"],
    [2000, "二千"],
  ])("%d is %s", (n, text) => expect(chineseNumber(n)).toBe(text));

  it("reads back what it writes, and nothing else", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (n) => readChineseNumber(chineseNumber(n)) === n));
    for (const text of ["", "零", "十零", "一十", "二七", "百", "27"]) expect(readChineseNumber(text)).toBeNull();
  });

  it("refuses what no article is numbered", () => {
    for (const n of [0, -1, 1.5, 10_000, Number.NaN]) expect(() => chineseNumber(n)).toThrow(RangeError);
  });
});
