import type { ContentFiles } from "./content-tree";

/** A small sound content folder for tests: one regulation, a register, one course of one lesson, one item. */
export function sample(changes: Record<string, string | undefined> = {}): ContentFiles {
  const files: Record<string, string | undefined> = {
    "regulations/law.md": regulation(),
    "regulations/register.yaml": register(),
    "courses/base/course.yaml": course(),
    "courses/base/01-first.md": lesson(),
    "practice-items/base.yaml": item("x-p-1"),
    ...changes,
  };
  return new Map(Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

export const regulation = (): string => `---
slug: law
title: 示例法
shortTitle: 示例法
effectiveOn: 2018-01-01
status: in-force
source: 示例机关
---

## 第一章 总则

第一条 为了示例，制定本法。

第二条 企业应当公开标准。

公开的内容由企业负责。
`;

export const register = (): string => `- slug: law
  kind: law
  title: 示例法
  effective: 2018-01-01
  text: law
  checked: 2026-01-01
- number: GB/T 1.1-2020
  title: 示例标准
  issued: 2020-03-31
  effective: 2020-10-01
  checked: 2026-01-01
- number: GB/T 1.1-2009
  title: 示例标准
  ended: 2020-10-01
  replacedBy: GB/T 1.1-2020
`;

export const course = (): string => `slug: base
title: 示例课程
summary: 一门示例课程。
forWhom: 示例人员。
outcome: 能完成示例。
topics:
  - key: base
    title: 示例主题
lessons:
  - 01-first.md
`;

export const check = (id: string): string => `\`\`\`check
id: ${id}
kind: single
stem: 下列哪一项说得对？
choices:
  - text: 甲
    feedback: 一
  - text: 乙
    correct: true
    feedback: 二
  - text: 丙
    feedback: 三
  - text: 丁
    feedback: 四
rationale: 道理。
clause: law/2/1
\`\`\`
`;

export interface LessonParts {
  head?: string;
  topic?: string;
  minutes?: string;
  text?: string;
  checks?: string[];
}

export const lesson = (parts: LessonParts = {}): string => `---
${parts.head ?? "title: 第一课"}
topic: ${parts.topic ?? "base"}
minutes: ${parts.minutes ?? "10"}
summary: 一句话。
goals: [能公开]
---
## 一、公开

${parts.text ?? "企业应当公开（[第二条第一款](clause:law/2/1)）。"}

${(parts.checks ?? ["c-1", "c-2", "c-3"].map(check)).join("\n")}`;

export const item = (id: string): string => `- id: ${id}
  kind: single
  topic: base
  difficulty: easy
  stem: 问：下列哪一项说得对？
  choices:
    - text: 甲
      feedback: 一
    - text: 乙
      feedback: 二
    - text: 丙
      feedback: 三
    - text: 丁
      correct: true
      feedback: 四
  rationale: 道理。
  clause: law/2/1
`;
