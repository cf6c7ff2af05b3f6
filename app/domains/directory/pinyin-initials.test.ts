import { pinyin } from "pinyin-pro";
import { expect, it } from "vitest";
import { pinyinInitials } from "./pinyin-initials";

it("knows the initials of names as people type them", () => {
  expect(pinyinInitials("合肥示例机械有限公司")).toEqual(["hfsljxyxgs"]);
  expect(pinyinInitials("安徽abc科技2号")).toEqual(["ahabckj2h"]);
  expect(pinyinInitials("亳州")).toEqual(["bz"]);
  expect(pinyinInitials("淝皖鑫睿蚌埠黟濉颍砀谯")).toEqual(["fwxrbbysydq"]);
});

it("gives a sign of two readings both, at most two signs a name", () => {
  expect(pinyinInitials("长丰")).toEqual(["cf", "zf"]);
  expect(pinyinInitials("长乐").sort()).toEqual(["cl", "cy", "zl", "zy"]);
  expect(pinyinInitials("长乐重行")).toHaveLength(4);
  expect(pinyinInitials("枞阳")).toContain("zy");
  expect(pinyinInitials("涡阳")).toContain("gy");
  expect(pinyinInitials("歙县")).toContain("sx");
});

it("has the usual reading of every sign that pinyin-pro knows", () => {
  const other: string[] = [];
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const sign = String.fromCharCode(code);
    const [first = ""] = pinyin(sign, { pattern: "first", toneType: "none", type: "array" });
    if (/^[a-z]/.test(first) && !pinyinInitials(sign).includes(first.charAt(0))) other.push(sign);
  }
  expect(other).toEqual([]);
});

it("leaves out what has no reading", () => {
  expect(pinyinInitials("")).toEqual([]);
  expect(pinyinInitials("あ𠮷")).toEqual([]);
});
