import type { LessonBlock } from "@db/schema/courses";
import { lessonAddress } from "~/domains/courses/lesson-address";
import type { PublishedCourse, PublishedLesson } from "~/domains/courses/published-course";
import type { Passage } from "~/domains/search/entry";
import { type Findable, findable } from "./found-entry";
import { plainText } from "./plain-text";

/** Teaches what the others are about. */
const WEIGHT = 1.05;

/** Courses by their title, and by what their pages say of them. */
export const courseEntries = (courses: readonly PublishedCourse[]): Findable[] =>
  courses.map(({ slug, title, summary, forWhom, outcome, lessons }) => {
    const href = `/courses/${slug}`;
    return findable(
      { kind: "course", lessons: lessons.length },
      {
        href,
        title,
        names: [],
        weight: WEIGHT,
        passages: [summary, outcome, forWhom].filter((text) => text !== "").map((text) => ({ text, href })),
      },
    );
  });

/**
 * Lessons as they can be found: by title and summary, which everyone may read, and with `whole` also by their text, which asks for a
 * sign-in. Questions inside lessons are never in it.
 */
export const lessonEntries = (courses: readonly PublishedCourse[], whole: boolean): Findable[] =>
  courses.flatMap((course) =>
    course.lessons.map((lesson) => {
      const href = lessonAddress(course.slug, lesson.slug);
      const summary = { text: lesson.summary, href };
      return findable(
        { kind: "lesson", course: course.title, number: lesson.number, version: course.versionId },
        {
          href,
          title: lesson.title,
          names: [],
          weight: WEIGHT,
          passages: whole ? [summary, ...sectionsOf(lesson, href)] : [summary],
        },
      );
    }),
  );

/** A passage a heading, with the text under it. */
function sectionsOf({ blocks }: Pick<PublishedLesson, "blocks">, href: string): Passage[] {
  const sections: { heading?: string; href: string; parts: string[] }[] = [{ href, parts: [] }];
  for (const block of blocks) {
    if (block.type === "check") continue;
    if (block.heading) sections.push({ heading: block.heading.title, href: `${href}#${block.heading.id}`, parts: [] });
    else sections.at(-1)?.parts.push(textOf(block));
  }
  return sections
    .map(({ parts, ...section }) => ({ ...section, text: parts.filter(Boolean).join("\n") }))
    .filter(({ text, heading }) => text !== "" || heading !== undefined);
}

const textOf = ({ html }: Extract<LessonBlock, { type: "html" }>): string => plainText(html);
