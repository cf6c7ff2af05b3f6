import { expect, it } from "vitest";
import { isPersonsName, isUnitsName } from "./is-name";

it("takes no words of every day for a person's name", () => {
  const words =
    "异议 不属实 经核查 公示 名单 材料 情况属实 评审会议 范围 合肥市 成立 不成立 反映人 王 PDF standard".split(" ");
  expect(words.filter(isPersonsName)).toEqual([]);
});

it("takes names for names", () => {
  const names = ["孙晓梅", "欧阳海棠", "王建国", "李四", "于建设", "买买提·艾力", "亓晓梅", "Li Anna", "异议人赵钱孙"];
  expect(names.filter((name) => !isPersonsName(name))).toEqual([]);
});

it("takes for a unit what is long enough and no phrase", () => {
  expect(["异议", "公示期", "异议不属实", "情况属实"].filter(isUnitsName)).toEqual([]);
  expect(["示例检测（芜湖）有限公司", "合肥标准化研究院", "华为技术"].filter((one) => !isUnitsName(one))).toEqual([]);
});
