import { describe, expect, it } from "vitest";
import { readContent } from "./content-tree";
import { contentFingerprint, courseVersionId, RENDERING, valueFingerprint } from "./fingerprint";
import { lesson, sample } from "./sample-content";

const EVERYTHING = `企业**应当**公开（[第二条](clause:law/2)），见[帮助](/help)、[官网](https://example.org/a?b=1)。
这一行接着上一行 and English
words \`代码\`。

### 小节

- 甲
- 乙

1. 一
2. 二

表1　甲

| 栏 | 值 |
| --- | ---: |
| 一 | 1 |

注：说明。

> **案例　示例机械有限公司（虚构）**
> 案情。

> 引文。

![图的说明](figures/a.svg "图1　甲")
`;
const FIGURE = '<svg viewBox="0 0 10 10"><title>甲</title><path class="tile" d="M0 0h10"/></svg>';
const files = { "courses/base/01-first.md": lesson({ text: EVERYTHING }), "courses/base/figures/a.svg": FIGURE };
const version = (changes: Record<string, string> = {}) => {
  const [course] = readContent(sample({ ...files, ...changes })).content.courses;
  if (!course) throw new Error("no course");
  return course;
};

describe("fingerprints", () => {
  it("the HTML of a lesson stands still while RENDERING does", () => {
    const { problems } = readContent(sample(files));
    expect(problems).toEqual([]);
    // When this fails because rendering was changed on purpose: raise RENDERING and write the new value here.
    expect([RENDERING, valueFingerprint(version().lessons[0]?.blocks)]).toMatchInlineSnapshot(`
      [
        2,
        "dd49eadf15729a09b68cfd8a02add42c",
      ]
    `);
  });

  it("a version follows the words of its own course, lessons and figures only", () => {
    const id = courseVersionId(version());
    expect(courseVersionId(version())).toBe(id);
    expect(courseVersionId(version({ "practice-items/base.yaml": "[]" }))).toBe(id);
    for (const [path, text] of Object.entries(files)) {
      expect(courseVersionId(version({ [path]: text.replace("甲", "丙") }))).not.toBe(id);
    }
  });

  it("the whole changes with any file, its name, and where one ends", () => {
    const one = (entries: [string, string][]) => contentFingerprint(new Map(entries));
    const all = [
      one([["a", "bc"]]),
      one([["ab", "c"]]),
      one([
        ["a", "b"],
        ["c", ""],
      ]),
      one([["a", "bd"]]),
      one([]),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
