import { describe, expect, it } from "vitest";
import { headingParts } from "./heading-parts";

/** `|` where a line may end, brackets around what stays whole. */
const drawn = (text: string) =>
  headingParts(text)
    .map(({ text: said, whole, ends }) => (whole ? `[${said}]` : said) + (ends ? "|" : ""))
    .join("");

describe("the parts of a heading", () => {
  it("may break between words where it is longer than a line, and nowhere else", () => {
    expect(drawn("带式输送机托辊企业标准的编写与自我声明公开")).toMatch(/输送机\|/);
    expect(drawn("带式输送机托辊企业标准的编写与自我声明公开")).not.toMatch(/输\||送\|机|标\||声\|/);
    expect(drawn("演示2025年度优秀企业标准总监评选拟入选名单公示")).toContain("2025年度|");
    expect(drawn("活动已结束，到会情况还没有确认")).toMatch(/^活动已\|结束，\|到会情况/);
    expect(drawn("企业标准总监评选")).toBe("企业标准总监评选");
    expect(drawn("Check the ballots of the cycle of 2026")).toBe("Check the ballots of the cycle of 2026");
  });

  it("keep the number of a standard whole, with its plain hyphen", () => {
    expect(drawn("解读GB/T 15496-2017")).toBe("解读[GB/T 15496-2017]");
    expect(drawn("用GB/T 15496-2017建立企业标准体系的办法")).toContain("[GB/T 15496-2017]|");
    expect(drawn("Reading GB/T 15496-2017 again")).toBe("Reading [GB/T 15496-2017 ]again");
  });

  it("are the text again", () => {
    for (const text of ["", "一", "GB/T 1.1-2020与DB34/T 4348-2022的比较：从编写到公开，一步一步", " a "])
      expect(
        headingParts(text)
          .map((part) => part.text)
          .join(""),
      ).toBe(text);
  });
});
