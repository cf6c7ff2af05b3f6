import { expect, it } from "vitest";
import { latinNames } from "./latin-names.server";

it("writes a name in both orders, by initials, and what is given alone", async () => {
  expect(await latinNames("徐", "小梅")).toEqual(["xuxiaomei", "xiaomeixu", "xiaomei", "xuxm", "xmxu"]);
  expect(await latinNames("李", "安")).toEqual(["lian", "anli", "li,an"]);
});

it("reads surnames as surnames, and as whoever is mistaken types them", async () => {
  expect(await latinNames("单", "雄信")).toEqual(expect.arrayContaining(["shanxiongxin", "danxiongxin"]));
  expect(await latinNames("吕", "布")).toEqual(expect.arrayContaining(["lubu", "lvbu", "lyubu"]));
  expect(await latinNames("欧阳", "示明")).toContain("shimingouyang");
});

it("makes nothing of what is no Chinese name, and not too much of one with many readings", async () => {
  expect(await latinNames("S", "mith")).toEqual([]);
  expect(await latinNames("王", "")).toEqual([]);
  expect((await latinNames("王", "乐行长")).length).toBeLessThanOrEqual(80);
});
