import { expect, it } from "vitest";
import { translator } from "~/i18n/translate";
import { ballotsText } from "./ballots-text";

const t = translator("zh-CN");

it("says how many ballots are missing and which do not count, beside why", () => {
  const whole = { asked: 15, given: 15, missing: 0, short: 0, setAside: 0, asideLate: 0, reason: null };
  expect(ballotsText(t, whole)).toEqual(["按规则应评的15份评分齐全。"]);
  const lacking = {
    asked: 15,
    given: 11,
    missing: 4,
    short: 1,
    setAside: 2,
    asideLate: 1,
    reason: "两位专家因病不能完成评审。",
  };
  expect(ballotsText(t, lacking)).toEqual([
    "按规则应评15份评分，收到11份，缺4份，涉及1份申报，得分按收到的计算。",
    "没有等评分齐全就封存的理由：两位专家因病不能完成评审。",
    "另有2份评分在封存以后查明专家需要回避，照样公布，不计入结果。",
    "其中1份是揭盲以后查明的，那时已经看得到排名。",
  ]);
  expect(ballotsText(translator("en"), lacking)[0]).toContain("4 are missing");
});
