import { expect, it } from "vitest";
import { reasonText, translator } from "~/i18n/translate";
import { type Refusal, refused } from "~/kernel/verdict";
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

it("takes what the words of its refusal say, and refuses the rest", () => {
  const said: Record<string, [string, string]> = {
    "1": ["数字", "digits"],
    " ": ["空格", "spaces"],
    "·": ["间隔号", "middle dots"],
    "-": ["连字符", "hyphens"],
    ".": ["句点", "full stops"],
    ",": ["逗号", "commas"],
    "'": ["撇号", "apostrophes"],
    "’": ["撇号", "apostrophes"],
  };
  const reason = refused("name.signs") as Refusal;
  const [zh, en] = (["zh-CN", "en"] as const).map((locale) => reasonText(translator(locale), reason));
  for (const [sign, words] of Object.entries(said)) {
    expect([sign, readName(`王${sign}小`)]).toEqual([sign, { ok: true, name: `王${sign}小` }]);
    expect([zh, en]).toEqual(words.map((word) => expect.stringContaining(word)));
    if (sign.trim() !== "") expect(readName(`${sign}王`).ok).toBe(sign === "1");
  }
  const other = Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n)).filter(
    (sign) => !/[a-z]/i.test(sign),
  );
  const taken = other.filter((sign) => readName(`王${sign}小`).ok);
  expect(taken.filter((sign) => !(sign in said) && !/\d/.test(sign))).toEqual([]);
  for (const name of ["123", "1-2"]) expect(readName(name).ok).toBe(false);
  for (const [words, least, first] of [
    [zh, "要有文字", "以文字或者数字开头"],
    [en, "at least one letter", "begins with a letter or a digit"],
  ])
    expect(words).toEqual(expect.stringMatching(new RegExp(`${least}.*${first}`)));
});

it("drops marks that turn the writing direction", () => {
  expect(readName("李四\u202e")).toEqual({ ok: true, name: "李四" });
});
