import type { PublishedCourse, PublishedLesson } from "~/domains/courses/published-course";
import { readLessonView } from "~/domains/courses/read-lesson.server";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { bookTitle, chineseDay } from "~/pdf/chinese-text";
import type { PaperBlock } from "~/pdf/paper-blocks";
import { renderPaper } from "~/pdf/render-paper.server";
import { citedSources } from "../cited-sources.server";
import { lessonBlocks } from "./lesson-blocks";

const t = translator("zh-CN");
/** Papers kept, some 150 KB each: a class that prints the same lesson asks for it within minutes. */
const KEPT = 8;
const kept = new Map<string, Buffer>();

/** A lesson as a paper to read, in the version that she reads. @throws NotFound where there is none for her */
export async function lessonPaper(
  personId: string,
  courseSlug: string,
  lessonSlug: string,
  origin: string,
): Promise<{ name: string; bytes: Buffer }> {
  const { course, lesson } = await readLessonView(personId, courseSlug, lessonSlug);
  const known = kept.get(lesson.id);
  const bytes = known ?? (await renderLesson(course, lesson, origin));
  if (!known) {
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string);
    kept.set(lesson.id, bytes);
  }
  const number = String(lesson.number).padStart(2, "0");
  return { name: `${course.title}-${number}-${lesson.title}.pdf`, bytes };
}

/** The paper of a version: it says nothing of who reads it, so the same version is the same bytes. */
export async function renderLesson(
  course: Pick<PublishedCourse, "title" | "publishedAt" | "slug">,
  lesson: PublishedLesson,
  origin: string,
): Promise<Buffer> {
  const day = isoDayOf(course.publishedAt);
  const place = { course: bookTitle(course.title), number: lesson.number, lesson: lesson.title, day: chineseDay(day) };
  return renderPaper({
    title: lesson.title,
    day,
    head: t("courses.paper.head", place),
    foot: (sheet, of) => t("courses.paper.foot", { site: t("ui.siteName"), sheet, of }),
    blocks: [
      {
        kind: "text",
        tag: "P",
        text: t("courses.lesson.above", { ...place, course: course.title, minutes: lesson.minutes }),
        size: 9.5,
        quiet: true,
      },
      { kind: "text", tag: "H1", text: lesson.title, above: 4 },
      { kind: "text", tag: "P", text: t("courses.lesson.goals"), size: 9.5, quiet: true, above: 10 },
      ...lesson.goals.map((text): PaperBlock => ({ kind: "text", tag: "LI", text, indent: 18, marker: "·" })),
      ...lessonBlocks(lesson.blocks, {
        check: (number, kind) =>
          t("courses.check.place", { number, kind: t(`courses.check.${kind === "true-false" ? "trueFalse" : kind}`) }),
      }),
      ...(await citations(lesson, origin)),
    ],
  });
}

/** What the lesson cites, each source once with number, edition and clauses, and the address where it is read. */
async function citations(lesson: PublishedLesson, origin: string): Promise<PaperBlock[]> {
  const sources = await citedSources(lesson);
  if (sources.length === 0) return [];
  return [
    { kind: "text", tag: "H2", text: t("courses.paper.citations") },
    ...sources.map(
      ({ text, href }): PaperBlock => ({
        kind: "text",
        tag: "LI",
        text,
        size: 9.5,
        indent: 18,
        marker: "·",
        href: origin + href,
      }),
    ),
  ];
}
