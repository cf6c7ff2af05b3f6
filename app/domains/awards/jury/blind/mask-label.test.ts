import { expect, it } from "vitest";
import { translator } from "~/i18n/translate";
import { maskLabel } from "./mask-label";

it("names what is hidden in both languages, firms by their place", () => {
  const zh = (place: number) => maskLabel(translator("zh-CN"), { kind: "firm", place }, "zh-CN");
  expect([zh(0), zh(1), zh(9), zh(10)]).toEqual(["单位甲", "单位乙", "单位癸", "单位K"]);
  expect(maskLabel(translator("en"), { kind: "firm", place: 1 }, "en")).toBe("firm B");
  expect(maskLabel(translator("zh-CN"), { kind: "nominee" }, "zh-CN")).toBe("申报人");
  expect(maskLabel(translator("en"), { kind: "region" }, "en")).toBe("a place");
});
