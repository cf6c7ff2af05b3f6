import { describe, expect, it } from "vitest";
import { FORBIDDEN_WORDING, findForbiddenWording, printableEmployer } from "./wording";

describe("findForbiddenWording", () => {
  it.each([...FORBIDDEN_WORDING])("finds %s alone and inside a text", (word) => {
    expect(findForbiddenWording(word)).toEqual([word]);
    expect(findForbiddenWording(`示例${word}培训中心`)).toContain(word);
  });

  it("finds the name of the statute, so a certificate never prints it", () => {
    expect(findForbiddenWording("《中华人民共和国标准化法》解读")).toEqual(["中华"]);
  });

  it("lists several, each once, in a fixed order", () => {
    expect(findForbiddenWording("国家职业资格，中国国家标准")).toEqual(["中国", "国家", "职业资格"]);
  });

  it.each(["中 国", "中　国", "中·国", "中\u200b国", "中-国", "中國", "國 家", "中\n华"])(
    "is not fooled by %j",
    (text) => {
      expect(findForbiddenWording(text)).toHaveLength(1);
    },
  );

  it.each(["職業資格", "崗位合格", "專業技術職務"])("reads the traditional form %s", (text) => {
    expect(findForbiddenWording(text)).toHaveLength(1);
  });

  it.each([
    "标准化法与企业标准自我声明公开",
    "企业标准总监基础课程",
    "培训合格证书",
    "结业证书",
    "示例标准化培训中心",
    "安徽省示例标准化研究院",
    "国际标准化活动入门",
    "",
  ])("lets %j pass", (text) => {
    expect(findForbiddenWording(text)).toEqual([]);
  });

  it("prefers a refusal to a guess where a word arises across a boundary", () => {
    expect(findForbiddenWording("安全国标解读")).toEqual(["全国"]);
  });
});

describe("printableEmployer", () => {
  it("keeps an ordinary employer, trimmed", () => {
    expect(printableEmployer(" 示例机械有限公司 ")).toBe("示例机械有限公司");
  });
  it("leaves out one whose name holds a forbidden word, and none at all", () => {
    expect(printableEmployer("中国示例集团有限公司")).toBeNull();
    expect(printableEmployer("  ")).toBeNull();
    expect(printableEmployer(null)).toBeNull();
  });
});
