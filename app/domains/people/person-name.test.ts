import { expect, it } from "vitest";
import { readName } from "./person-name";

it.each([
  ["演示学员甲", "演示学员甲"],
  ["  李 四 ", "李 四"],
  ["阿卜杜拉·买买提", "阿卜杜拉·买买提"],
  ["Anna-Lena  O’Neil", "Anna-Lena O’Neil"],
  ["𠮷田", "𠮷田"],
  ["演示学员001", "演示学员001"],
  ["\u{30EDD}\u{30EDD}", "\u{30EDD}\u{30EDD}"],
  ["李\u200b四", "李四"],
  ["王\u3164小\u115f\u1160明\uffa0", "王小明"],
  ["E\u034f\u0301va", "Éva"],
])("reads %j", (typed, name) => expect(readName(typed)).toEqual({ ok: true, name }));

it.each([
  ["", "name.missing"],
  [" \u200b ", "name.missing"],
  ["\u3164\u3164", "name.missing"],
  ["\u115f \u1160\uffa0", "name.missing"],
  ["\u2800\u2800", "name.signs"],
  ["王\u2800", "name.signs"],
  ["字".repeat(41), "name.long"],
  ["<b>李四</b>", "name.signs"],
  ["12345", "name.signs"],
  ["--", "name.signs"],
  ["李四😀", "name.signs"],
])("refuses %j", (typed, reason) => expect(readName(typed)).toMatchObject({ ok: false, reason }));

it("drops marks that turn the writing direction", () => {
  expect(readName("李四\u202e")).toEqual({ ok: true, name: "李四" });
});
