import { expect, it } from "vitest";
import { objectorWordsIn } from "./objector-words";

const PUBLIC = {
  texts: ["示例省人民政府", "联系人：评选办公室，0551-62870000"],
  listed: ["王小明", "示例机械有限公司"],
};
const UNIT = { party: "unit" as const, name: "示例检测有限公司", contactPerson: "孙晓梅", contact: "sun@example.cn" };
const wordsOf = objectorWordsIn(PUBLIC);
const namesOf = (change: Partial<typeof UNIT>) => wordsOf({ ...UNIT, ...change }).names;

it("keeps a unit, who speaks for it, and where she is reached", () => {
  expect(wordsOf(UNIT)).toEqual({
    names: ["孙晓梅", "示例检测有限公司", "sun@example.cn"],
    people: ["孙晓梅"],
  });
  expect(wordsOf({ ...UNIT, party: "person", name: "李四", contactPerson: null }).people).toEqual(["李四"]);
});

it("keeps no words of every day, and nothing that is public in the cycle", () => {
  for (const name of [
    "异议",
    "公示",
    "异议不属实",
    "安徽省市场监督管理局",
    "合肥市市场监管局",
    "示例省人民政府",
    "示例机械有限公司",
  ])
    expect([name, namesOf({ name })]).toEqual([name, ["孙晓梅", "sun@example.cn"]]);
  for (const contactPerson of ["异议", "经核查", "名单", "王小明"])
    expect([contactPerson, namesOf({ contactPerson })]).toEqual([
      contactPerson,
      ["示例检测有限公司", "sun@example.cn"],
    ]);
  // Two characters out of the middle of words are nobody's name.
  const out = objectorWordsIn({ texts: ["主张明确，材料翔实"], listed: [] });
  expect(out({ ...UNIT, party: "person" as never, name: "张明", contactPerson: null as never }).people).toEqual([
    "张明",
  ]);
  // The office's own telephone.
  expect(namesOf({ contact: "(0551)62870000" })).toEqual(["孙晓梅", "示例检测有限公司"]);
});
