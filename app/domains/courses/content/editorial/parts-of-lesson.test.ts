import { expect, it } from "vitest";
import { partFaults } from "./parts-of-lesson";

const lesson = (opening: string, summary: string) => `---
title: 一课？
---
${opening}

## 一、正文

问什么？

${summary}## 周一做什么

做一件事。
`;
const summary = (signs: number) => `## 小结\n\n- ${"要".repeat(signs)}（[第一条](clause:law/1)）\n\n`;

it("are an opening question and a summary of half a page", () => {
  expect(partFaults(lesson("仓库里有一百种螺栓。哪些该留？", summary(150)))).toEqual([]);
  expect(partFaults(lesson("", summary(150)))).toEqual(["the lesson has no opening before its first heading"]);
  expect(partFaults(lesson("仓库里有一百种螺栓。", summary(150)))).toEqual(["the opening asks no question"]);
  expect(partFaults(lesson("哪些该留？", ""))).toEqual(["the lesson has no summary (## 小结)"]);
  expect(partFaults(lesson("哪些该留？", summary(20)))).toEqual([
    "the summary has 23 Chinese characters, not 90 to 450",
  ]);
  expect(partFaults(lesson("哪些该留？", summary(900)))).toHaveLength(1);
});
