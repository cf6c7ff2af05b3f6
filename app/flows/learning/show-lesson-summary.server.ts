import { readLessonView } from "~/domains/courses/read-lesson.server";
import { sectionHtml, sectionsOf } from "~/domains/courses/section";
import { type CitedSource, citedSources } from "./cited-sources.server";

/** The heading under which every lesson sums up. */
export const SUMMARY = "小结";

export interface LessonSummary {
  course: { slug: string; title: string };
  lesson: { slug: string; number: number; title: string; minutes: number; goals: string[] };
  /** The summary with its heading; null where an operator's lesson has none. */
  html: string | null;
  sources: CitedSource[];
}

/** What of a lesson is kept on half a sheet, in the version that she reads. @throws NotFound where there is none for her */
export async function showLessonSummary(
  personId: string,
  courseSlug: string,
  lessonSlug: string,
): Promise<LessonSummary> {
  const { course, lesson } = await readLessonView(personId, courseSlug, lessonSlug);
  const summary = sectionsOf(lesson).find(({ title }) => title === SUMMARY);
  const { slug, number, title, minutes, goals } = lesson;
  return {
    course: { slug: course.slug, title: course.title },
    lesson: { slug, number, title, minutes, goals },
    html: summary ? sectionHtml(lesson, summary.name) : null,
    sources: await citedSources(lesson),
  };
}
