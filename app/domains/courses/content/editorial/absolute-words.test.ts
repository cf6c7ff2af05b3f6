import { expect, it } from "vitest";
import { absoluteFaults } from "./absolute-words";

/** Thirty singles; `wrong` of their ninety wrong choices and `right` of their keys speak in absolutes. */
const bank = (wrong: number, right: number) =>
  Array.from({ length: 30 }, (_, i) => ({
    kind: "single" as const,
    stem: "哪一项？",
    choices: [0, 1, 2, 3].map((k) => ({
      correct: k === 0,
      text: (k === 0 ? i < right : (k - 1) * 30 + i < wrong) ? "只要公开就行" : "公开编号和名称",
    })),
  }));
const claims = (wrong: number, right: number) =>
  Array.from({ length: wrong + right }, (_, i) => ({
    kind: "true-false" as const,
    stem: "任何企业必须备案。",
    choices: [
      { text: "正确", correct: i >= wrong },
      { text: "错误", correct: i < wrong },
    ],
  }));

it("give a bank away where mostly wrong choices have them", () => {
  expect(absoluteFaults(bank(27, 1))).toEqual(["absolute words stand in 27 of 90 wrong choices and in 1 of 30 keys"]);
  expect(absoluteFaults(bank(12, 3))).toEqual([]);
  expect(absoluteFaults(bank(0, 0))).toEqual([]);
  expect(absoluteFaults([])).toEqual([]);
});

it("give claims away where they are mostly false", () => {
  expect(absoluteFaults(claims(9, 1))).toEqual(["9 of 10 true-false with absolute words are 错误"]);
  expect(absoluteFaults(claims(6, 4))).toEqual([]);
});
