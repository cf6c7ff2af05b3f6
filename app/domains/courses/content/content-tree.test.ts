import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ContentFiles, readContent } from "./content-tree";
import { formatProblems } from "./problem";
import { check, course, item, lesson, register, regulation, sample } from "./sample-content";

const linesOf = (changes: Record<string, string | undefined> = {}): string[] =>
  formatProblems(readContent(sample(changes)).problems);

describe("a sound content folder", () => {
  it("has no problem and becomes blocks", () => {
    expect(linesOf()).toEqual([]);
    const { content } = readContent(sample());
    const blocks = content.courses[0]?.lessons[0]?.blocks ?? [];
    expect(
      blocks.map((block) => (block.type === "check" ? `check ${block.check.id}` : block.html.slice(1, 6))),
    ).toEqual(["h2 id", "p>企业应", "check c-1", "check c-2", "check c-3"]);
    expect(blocks[1]).toMatchObject({
      html: '<p>企业应当公开（<a class="clause" href="/regulations/law#a2-1">第二条第一款</a>）。</p>',
      clauses: ["law/2/1"],
    });
  });

  it("gives choices ids that tell nothing about their order and stay with their words", () => {
    const ids = (text: string) => {
      const block = readContent(sample({ "courses/base/01-first.md": text })).content.courses[0]?.lessons[0]?.blocks[2];
      return block?.type === "check" ? block.check.choices.map(({ id, text: words }) => [words, id]) : [];
    };
    const plain = ids(lesson());
    const turned = ids(
      lesson({
        checks: [check("c-1").replace("甲", "?").replace("丙", "甲").replace("?", "丙"), check("c-2"), check("c-3")],
      }),
    );
    expect(new Set(plain.map(([, id]) => id)).size).toBe(4);
    expect(Object.fromEntries(turned)).toEqual(Object.fromEntries(plain));
    expect(turned.map(([words]) => words)).not.toEqual(plain.map(([words]) => words));
  });
});

describe("what is wrong is told with file and line", () => {
  const cases: [name: string, changes: Record<string, string | undefined>, expected: string][] = [
    [
      "no front matter",
      { "courses/base/01-first.md": "# 标题" },
      "courses/base/01-first.md:1: the file must begin with a line --- (front matter)",
    ],
    [
      "front matter left open",
      { "courses/base/01-first.md": "---\ntitle: 甲" },
      "courses/base/01-first.md:1: the front matter has no closing line ---",
    ],
    ["bad YAML", { "courses/base/01-first.md": "---\ntitle: 甲: 乙\n---\n" }, "courses/base/01-first.md:2: YAML: "],
    [
      "a field too many",
      { "courses/base/01-first.md": lesson({ head: "titel: 甲" }) },
      'courses/base/01-first.md:2: Unrecognized key: "titel"',
    ],
    [
      "too many minutes",
      { "courses/base/01-first.md": lesson({ minutes: "16" }) },
      "courses/base/01-first.md:4: minutes: a lesson takes 8 to 15 minutes",
    ],
    [
      "an unknown topic",
      { "courses/base/01-first.md": lesson({ topic: "other" }) },
      'courses/base/01-first.md:3: the course has no topic "other"',
    ],
    [
      "a dead clause",
      { "courses/base/01-first.md": lesson({ text: "见[第九条](clause:law/9)。" }) },
      "courses/base/01-first.md:10: clause:law/9: there is no such article or paragraph",
    ],
    [
      "a dead paragraph",
      { "courses/base/01-first.md": lesson({ text: "见[款](clause:law/2/3)。" }) },
      "courses/base/01-first.md:10: clause:law/2/3: there is no such",
    ],
    [
      "a dead link",
      { "courses/base/01-first.md": lesson({ text: "[依据](clause:law/2)，见[那课](/courses/base/other)。" }) },
      "courses/base/01-first.md:10: the link /courses/base/other leads nowhere",
    ],
    [
      "a link elsewhere",
      { "courses/base/01-first.md": lesson({ text: "[依据](clause:law/2)[坏](javascript:alert)" }) },
      "courses/base/01-first.md:10: the link javascript:alert is neither",
    ],
    [
      "a section without citation",
      { "courses/base/01-first.md": lesson({ text: "没有依据。" }) },
      'courses/base/01-first.md:8: the section "一、公开" cites no clause',
    ],
    [
      "raw HTML in a paragraph",
      { "courses/base/01-first.md": lesson({ text: "[依](clause:law/2)<b onclick=x>粗</b>" }) },
      "courses/base/01-first.md:10: raw HTML is not allowed",
    ],
    [
      "a block of HTML",
      { "courses/base/01-first.md": lesson({ text: "[依](clause:law/2)\n\n<script>alert(1)</script>" }) },
      "courses/base/01-first.md:12: raw HTML is not allowed",
    ],
    [
      "a missing figure",
      { "courses/base/01-first.md": lesson({ text: '[依](clause:law/2)\n\n![图](figures/no.svg "图1　甲")' }) },
      "courses/base/01-first.md:12: there is no figure figures/no.svg",
    ],
    [
      "a figure that runs code",
      {
        "courses/base/figures/a.svg": '<svg viewBox="0 0 10 10"><title>甲</title>\n<script>1</script></svg>',
        "courses/base/01-first.md": lesson({ text: '[依](clause:law/2)\n\n![图](figures/a.svg "图1　甲")' }),
      },
      "courses/base/figures/a.svg:2: <script> is not allowed in a figure",
    ],
    [
      "a table without caption",
      { "courses/base/01-first.md": lesson({ text: "[依](clause:law/2)\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |" }) },
      "courses/base/01-first.md:12: a table needs its caption",
    ],
    [
      "too long",
      { "courses/base/01-first.md": lesson({ text: `[依](clause:law/2)${"长".repeat(2501)}` }) },
      "courses/base/01-first.md:8: the lesson has 2505 Chinese characters",
    ],
    [
      "too few checks",
      { "courses/base/01-first.md": lesson({ checks: [check("c-1")] }) },
      "courses/base/01-first.md:8: the lesson has 1 checks, fewer than 3",
    ],
    [
      "a check without rationale",
      {
        "courses/base/01-first.md": lesson({
          checks: [check("c-1").replace(/rationale: .*\n/, ""), check("c-2"), check("c-3")],
        }),
      },
      "courses/base/01-first.md:13: rationale: ",
    ],
    [
      "a check without feedback",
      {
        "courses/base/01-first.md": lesson({
          checks: [check("c-1").replace("    feedback: 一\n", ""), check("c-2"), check("c-3")],
        }),
      },
      "courses/base/01-first.md:17: choices.0.feedback: ",
    ],
    [
      "a check without clause",
      {
        "courses/base/01-first.md": lesson({
          checks: [check("c-1").replace(/clause: .*\n/, ""), check("c-2"), check("c-3")],
        }),
      },
      "courses/base/01-first.md:13: clause: ",
    ],
    [
      "a check on a clause that is not there",
      {
        "courses/base/01-first.md": lesson({
          checks: [check("c-1").replace("law/2/1", "law/8"), check("c-2"), check("c-3")],
        }),
      },
      "courses/base/01-first.md:13: check c-1: there is no clause law/8",
    ],
    [
      "a doubled check id",
      { "courses/base/01-first.md": lesson({ checks: [check("c-1"), check("c-1"), check("c-3")] }) },
      "the check id c-1 stands twice in the course",
    ],
    [
      "two keys",
      {
        "courses/base/01-first.md": lesson({
          checks: [check("c-1").replace("feedback: 一", "feedback: 一\n    correct: true"), check("c-2"), check("c-3")],
        }),
      },
      "check c-1: single has one correct choice, not 2",
    ],
    [
      "a fence of another kind",
      { "courses/base/01-first.md": lesson({ text: "[依](clause:law/2)\n\n```chek\nx\n```" }) },
      "courses/base/01-first.md:12: a fenced block must be ```check",
    ],
    [
      "a lesson that is not there",
      { "courses/base/course.yaml": course().replace("01-first.md", "02-none.md") },
      "courses/base/course.yaml:10: there is no lesson 02-none.md",
    ],
    [
      "a lesson nobody lists",
      { "courses/base/02-second.md": lesson() },
      "courses/base/02-second.md:1: course.yaml does not list this lesson",
    ],
    [
      "a lesson with a taken address",
      {
        "courses/base/course.yaml": course().replace("01-first.md", "01-enrolment.md"),
        "courses/base/01-enrolment.md": lesson(),
      },
      "a lesson must not be named enrolment",
    ],
    [
      "a folder of another name",
      { "courses/base/course.yaml": course().replace("slug: base", "slug: other") },
      "courses/base/course.yaml:1: the slug must be the name of the folder, base",
    ],
    [
      "articles with a gap",
      { "regulations/law.md": regulation().replace("第二条", "第四条") },
      "regulations/law.md:14: 第四条 does not follow 第一条",
    ],
    [
      "an item of an unknown topic",
      { "practice-items/base.yaml": item("x-p-1").replace("topic: base", "topic: no") },
      'practice-items/base.yaml:3: item x-p-1: the course has no topic "no"',
    ],
    [
      "an item in the wrong bank",
      { "exam-items/base.yaml": item("x-p-1") },
      "exam-items/base.yaml:1: item x-p-1: ids of the exam bank hold -e-",
    ],
    [
      "three choices",
      { "practice-items/base.yaml": item("x-p-1").replace(/ {4}- text: 丁\n.*\n.*\n/, "") },
      "item x-p-1: single has 4 choices, not 3",
    ],
    [
      "a choice twice",
      { "practice-items/base.yaml": item("x-p-1").replace("text: 丙", "text: 乙") },
      "practice-items/base.yaml:11: item x-p-1: the same choice stands twice",
    ],
    [
      "a choice about the others",
      { "practice-items/base.yaml": item("x-p-1").replace("text: 丙", "text: 以上都对") },
      "practice-items/base.yaml:11: item x-p-1: a choice must not speak about the other choices",
    ],
    ...["前三项全都对", "A和B都正确", "都不选", "选项中的内容全部正确", "其余各项"].map(
      (text): [string, Record<string, string>, string] => [
        `the choice ${text}`,
        { "practice-items/base.yaml": item("x-p-1").replace("text: 丙", `text: ${text}`) },
        "practice-items/base.yaml:11: item x-p-1: a choice must not speak about the other choices",
      ],
    ),
    [
      "practice without feedback",
      { "practice-items/base.yaml": item("x-p-1").replace("      feedback: 三\n", "") },
      "practice-items/base.yaml:11: item x-p-1: a choice of a practice item needs its feedback",
    ],
    [
      "doubled item ids",
      { "practice-items/base.yaml": item("x-p-1") + item("x-p-1").replace("stem: 问", "stem: 再问") },
      "practice-items/base.yaml:18: the item id x-p-1 stands twice",
    ],
    [
      "the same question twice",
      { "practice-items/base.yaml": item("x-p-1") + item("x-p-2") },
      "practice-items/base.yaml:18: item x-p-2 asks the same as x-p-1",
    ],
    [
      "items of no course",
      { "exam-items/none.yaml": "[]" },
      "exam-items/none.yaml:1: an item file is named COURSE.yaml after a course",
    ],
    [
      "a standard that the register does not have",
      { "courses/base/01-first.md": lesson({ text: "见[GB/T 1.1](standard:GB/T1.1-2000)。" }) },
      "courses/base/01-first.md:10: standard:GB/T1.1-2000: the register has no GBT1.1-2000",
    ],
    [
      "an item that cites such a standard",
      { "practice-items/base.yaml": item("x-p-1").replace("law/2/1", "standard:GB/T 1.1—2000") },
      "practice-items/base.yaml:17: item x-p-1: the register has no GBT1.1-2000",
    ],
    [
      "a register with a mistake",
      { "regulations/register.yaml": register().replace("effective: 2020-10-01", "effective: 2019-10-01") },
      "regulations/register.yaml:10: GBT1.1-2020: takes effect before it is issued",
    ],
    [
      "a notice with a dead link",
      { "notices/terms.md": "---\nversion: '1'\ntitle: 约定\n---\n\n见[这里](/nowhere)。" },
      "notices/terms.md:6: the link /nowhere leads nowhere",
    ],
    [
      "a control character",
      { "practice-items/base.yaml": item("x-p-1").replace("丙", "\u0000") },
      "practice-items/base.yaml:11: a character that is not text",
    ],
  ];
  it.each(cases)("%s", (_name, changes, expected) => {
    expect(linesOf(changes).join("\n")).toContain(expected);
  });

  it("takes citations of the register however they are written, and stores them one way", () => {
    const text = "依[GB/T 1.1](standard:gbt1.1—2020)，最新版见[GB/T 1.1](standard:GB/T1.1)。";
    const { content, problems } = readContent(
      sample({
        "courses/base/01-first.md": lesson({ text }),
        "practice-items/base.yaml": item("x-p-1").replace("law/2/1", "standard:GB／T 1.1—2020"),
      }),
    );
    expect(problems).toEqual([]);
    expect(content.courses[0]?.lessons[0]?.blocks[1]).toMatchObject({
      html: expect.stringContaining('<a class="standard" href="/standards/GBT1.1-2020">GB/T 1.1</a>'),
      clauses: ["standard:GBT1.1-2020", "standard:GBT1.1"],
    });
    expect(content.items[0]?.clause).toBe("standard:GBT1.1-2020");
  });

  it("lets a closing section of tasks stand without a citation, by the heading that course.yaml names", () => {
    const text = `[依](clause:law/2)\n\n## 二、周一做什么\n\n列清单。`;
    expect(linesOf({ "courses/base/01-first.md": lesson({ text }) })).toHaveLength(1);
    expect(
      linesOf({
        "courses/base/01-first.md": lesson({ text }),
        "courses/base/course.yaml": `${course()}taskSection: 周一做什么\n`,
      }),
    ).toEqual([]);
  });
});

describe("whatever the files hold", () => {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: "binary" }) },
    fc.constantFrom(
      "---\n",
      "```check\n",
      "```\n",
      "# ",
      "## ",
      "> ",
      "| a | b |\n| --- | --- |\n| c |\n",
      "表1　甲\n\n",
      '![a](figures/a.svg "图1　甲")',
    ),
    fc.constantFrom(
      "[a](clause:law/2/1)",
      "[a](clause:",
      "<b>",
      "<!--",
      "&amp;",
      "- [ ] x\n",
      "1. a\n",
      "<svg viewBox='0 0 1 1'>",
      "</svg>",
      "\n\n",
    ),
    fc.constantFrom(
      "id: c-1\n",
      "choices: &a [*a]\n",
      "- text: x\n",
      "? {a: 1}\n",
      "!!js/function x\n",
      "%TAG\n",
      "__proto__: 1\n",
      "{{{{",
      "[[[[",
    ),
  );
  const junk = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(""));
  const paths = [
    "regulations/law.md",
    "courses/base/course.yaml",
    "courses/base/01-first.md",
    "courses/base/figures/a.svg",
    "practice-items/base.yaml",
    "exam-items/base.yaml",
    "notices/terms.md",
  ];

  it("reading never throws, and every problem names a file and a line of it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), junk, fc.nat(2000), (path, text, at) => {
        const sound = sample().get(path) ?? "";
        for (const changed of [text, sound.slice(0, at) + text + sound.slice(at)]) {
          const { problems } = readContent(sample({ [path]: changed }));
          for (const { file, line, reason } of problems) {
            expect(reason.length).toBeGreaterThan(0);
            const held = (sample({ [path]: changed }) as ContentFiles).get(file) ?? "";
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(held.split("\n").length + 1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("no HTML but our own comes out of a lesson's text", () => {
    const allowed =
      /^(h2|h3|p|strong|em|code|br|a|ul|ol|li|table|caption|thead|tbody|tr|th|td|blockquote|aside|figure|figcaption|wbr|span|svg|g|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|title|desc)$/;
    fc.assert(
      fc.property(junk, (text) => {
        const { content } = readContent(sample({ "courses/base/01-first.md": lesson({ text }) }));
        for (const block of content.courses[0]?.lessons[0]?.blocks ?? []) {
          if (block.type !== "html") continue;
          for (const [, name] of block.html.matchAll(/<\/?([A-Za-z][\w-]*)/g)) expect(name).toMatch(allowed);
          expect(block.html).not.toMatch(/\son\w+=|javascript:|<!--/i);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("deep nesting is told, not thrown", () => {
    for (const text of ["> ".repeat(3_000), "[".repeat(5_000), "- ".repeat(2_000), "*".repeat(30_001)]) {
      expect(() => readContent(sample({ "courses/base/01-first.md": lesson({ text }) }))).not.toThrow();
      expect(() => readContent(sample({ "practice-items/base.yaml": text }))).not.toThrow();
      expect(() => readContent(sample({ "courses/base/figures/a.svg": "<g>".repeat(20_000) }))).not.toThrow();
    }
  });
});
