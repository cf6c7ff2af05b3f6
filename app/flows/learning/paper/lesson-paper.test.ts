import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { readContentFiles } from "~/domains/courses/content/read-files.server";
import { publishContent } from "~/domains/courses/publish-content.server";
import { getCourseVersion } from "~/domains/courses/published.server";
import type { PublishedCourse } from "~/domains/courses/published-course";
import { pdfText, readsPdf } from "~/pdf/pdf-text.fixture";
import { lessonBlocks } from "./lesson-blocks";
import { renderLesson } from "./lesson-paper.server";

// Every lesson of the curriculum, on machines that are busy with other tests.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let courses: PublishedCourse[];
beforeAll(async () => {
  await publishContent(await readContentFiles("content"));
  courses = await Promise.all(
    (await db.select().from(tables.course)).map((one) => getCourseVersion(one.currentVersionId)),
  );
});
const papers = () =>
  Promise.all(
    courses.flatMap((course) =>
      course.lessons.map(async (lesson) => ({
        lesson,
        bytes: await renderLesson(course, lesson, "https://example.cn"),
      })),
    ),
  );

const cellsOf = (blocks: PublishedCourse["lessons"][number]["blocks"]): string[] =>
  lessonBlocks(blocks, { check: String }).flatMap((block) =>
    block.kind === "table" ? [block.head, ...block.rows].flat().map((cell) => cell.replace(/\s+/g, "")) : [],
  );

describe("a lesson on paper", () => {
  it("is the same bytes each time, small, and tagged in Chinese", async () => {
    const [course] = courses;
    const [lesson] = course?.lessons ?? [];
    if (!course || !lesson) throw new Error("no lesson");
    const [one, two] = [await renderLesson(course, lesson, "o"), await renderLesson(course, lesson, "o")];
    expect(one.equals(two)).toBe(true);
    const head = one.toString("latin1");
    for (const sign of ["/MarkInfo", "/Lang (zh-CN)", "/StructTreeRoot"])
      expect([sign, head.includes(sign)]).toEqual([sign, true]);
  });

  it("sets in bold what the lesson says with weight, its text being the same", () => {
    const html = "<p>企业<strong>应当</strong>公开，<em>并且</em>及时。</p><ul><li>一<strong>二</strong></li></ul>";
    const blocks = lessonBlocks([{ type: "html", html, clauses: [] }], { check: String });
    expect(blocks.map((block) => block.kind === "text" && block.text)).toEqual([
      [
        { text: "企业", strong: false },
        { text: "应当", strong: true },
        { text: "公开，", strong: false },
        { text: "并且", strong: false },
        { text: "及时。", strong: false },
      ],
      [
        { text: "一", strong: false },
        { text: "二", strong: true },
      ],
    ]);
  });

  it.runIf(readsPdf)("says headings and cells in their order, and no key", async () => {
    for (const { lesson, bytes } of await papers()) {
      expect(bytes.length).toBeLessThan(300_000);
      const text = pdfText(bytes, "raw");
      let at = 0;
      for (const cell of cellsOf(lesson.blocks)) {
        const found = text.indexOf(cell, at);
        expect([lesson.slug, cell, found > -1]).toEqual([lesson.slug, cell, true]);
        at = found;
      }
      at = 0;
      for (const block of lesson.blocks) {
        if (block.type !== "html" || !block.heading) continue;
        const found = text.indexOf(block.heading.title.replace(/\s+/g, ""), at);
        expect([lesson.slug, block.heading.title, found > -1]).toEqual([lesson.slug, block.heading.title, true]);
        at = found;
      }
      for (const { rationale } of lesson.checks) expect(text).not.toContain(rationale.replace(/\s+/g, ""));
    }
  });
});
