import { expect, it } from "vitest";
import { readName } from "./person-name";

it.each([
  ["演示学员甲", "演示学员甲"],
  ["  李 四 ", "李 四"],
  ["阿卜杜拉·买买提", "阿卜杜拉·买买提"],
  ["Anna-Lena  O’Neil", "Anna-Lena O’Neil"],
  ["𠮷田", "𠮷田"],
  ["演示学员001", "演示学员001"],
])("reads %j", (typed, name) => expect(readName(typed)).toEqual({ ok: true, name }));

it.each([
  ["", "name.missing"],
  [" \u200b ", "name.missing"],
  ["字".repeat(41), "name.long"],
  ["<b>李四</b>", "name.signs"],
  ["12345", "name.signs"],
  ["--", "name.signs"],
  ["李四😀", "name.signs"],
])("refuses %j", (typed, reason) => expect(readName(typed)).toMatchObject({ ok: false, reason }));

it("drops marks that turn the writing direction", () => {
  expect(readName("李四\u202e")).toEqual({ ok: true, name: "李四" });
});
