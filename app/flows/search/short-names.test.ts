import { expect, it } from "vitest";
import { writtenOut } from "./short-names";

it.each([
  ["国标", "国家标准"],
  ["企标编号", "企业标准编号"],
  ["查 行标、地标", "查 行业标准、地方标准"],
  ["强标 推标", "强制性标准 推荐性标准"],
])("reads %s as %s", (typed, meant) => {
  expect(writtenOut(typed)).toBe(meant);
});

it.each(["加强标准化", "执行标准", "当地标准化", "中国标准创新贡献奖", "团标", "地标准备", "A国标"])(
  "leaves %s as it is",
  (typed) => {
    expect(writtenOut(typed)).toBe(typed);
  },
);
