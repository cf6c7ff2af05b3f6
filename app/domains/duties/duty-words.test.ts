import { DUTIES } from "@db/statuses";
import { expect, it } from "vitest";
import { duties as english } from "~/i18n/en/duties";
import { duties } from "~/i18n/zh-CN/duties";
import { dutyWords } from "~/i18n/zh-CN/duty-words";
import { DUTY_WORKS } from "./duty-works";

it("names every duty and every kind of work that counts", () => {
  for (const duty of DUTIES) {
    const { name, text, ...works } = dutyWords[duty];
    expect([name, text].every(Boolean)).toBe(true);
    expect(Object.keys(works).sort()).toEqual([...DUTY_WORKS[duty]].sort());
  }
});

it("has no word by which people are ranked", () => {
  expect(JSON.stringify(duties)).not.toMatch(/排名|排行|名次|得分|评分|打分|领先|落后|先进/);
  expect(JSON.stringify(english)).not.toMatch(/\b(rank|score|best|leader board|top \d)/i);
});
