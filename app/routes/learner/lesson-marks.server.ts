import type { PublishedLesson } from "~/domains/courses/published-course";
import { sectionsOf, WHOLE_LESSON } from "~/domains/courses/section";
import { marksInLesson } from "~/domains/notes/mark.store.server";

export interface SectionMarkView {
  anchor: string;
  title: string;
  bookmarked: boolean;
  note: string | null;
}
export interface LessonMarksView {
  /** The lesson itself is bookmarked. */
  bookmarked: boolean;
  sections: SectionMarkView[];
}

/** What a person keeps in a lesson, by the sections of her version. */
export async function lessonMarks(
  personId: string,
  courseSlug: string,
  lesson: PublishedLesson,
): Promise<LessonMarksView> {
  const marks = await marksInLesson({ personId, courseSlug, lessonSlug: lesson.slug });
  const of = (section: string) => marks.find((mark) => mark.section === section);
  return {
    bookmarked: of(WHOLE_LESSON)?.bookmarkedAt != null,
    sections: sectionsOf(lesson).map(({ name, anchor, title }) => {
      const mark = of(name);
      return { anchor, title, bookmarked: mark?.bookmarkedAt != null, note: mark?.note ?? null };
    }),
  };
}
