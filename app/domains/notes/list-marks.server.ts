import { db } from "@db/client.server";
import { findCourseAndEnrolment } from "~/domains/courses/learning.store.server";
import { getCourseVersion } from "~/domains/courses/published.server";
import type { PublishedCourse, PublishedLesson } from "~/domains/courses/published-course";
import { lessonDigest, sectionsOf, WHOLE_LESSON } from "~/domains/courses/section";
import { holdsAll, type Mark, type Standing, standingOf } from "./mark";
import { marksOf } from "./mark.store.server";

/** A mark where it stands now. */
export interface StandingMark extends Pick<Mark, "id" | "note" | "notedAt" | "bookmarkedAt" | "keptAt"> {
  /** The heading's words; null for the lesson itself. */
  section: string | null;
  standing: Standing;
  /** Where it is read now, with its anchor; null when the lesson is gone. */
  href: string | null;
  /** When the version was published that she had before her (ms). */
  publishedAt: number;
}
export interface MarkedLesson {
  number: number;
  title: string;
  marks: StandingMark[];
}
export interface MarkedCourse {
  slug: string;
  title: string;
  lessons: MarkedLesson[];
}

/** Everything a person keeps, by course and lesson in the order of their texts; with a query only what holds all its words. */
export async function listMarks(personId: string, query = ""): Promise<MarkedCourse[]> {
  const marks = await marksOf(db, personId);
  const courses = await Promise.all(
    [...new Set(marks.map(({ courseSlug }) => courseSlug))].map((slug) =>
      markedCourse(
        personId,
        slug,
        marks.filter(({ courseSlug }) => courseSlug === slug),
      ),
    ),
  );
  return courses
    .map((course) => ({ ...course, lessons: found(course, query) }))
    .filter(({ lessons }) => lessons.length > 0)
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

const found = ({ title, lessons }: MarkedCourse, query: string): MarkedLesson[] =>
  lessons
    .map((lesson) => ({
      ...lesson,
      marks: lesson.marks.filter(({ note, section }) => holdsAll(query, [note, section, lesson.title, title])),
    }))
    .filter(({ marks }) => marks.length > 0);

async function markedCourse(personId: string, courseSlug: string, marks: readonly Mark[]): Promise<MarkedCourse> {
  const there = await findCourseAndEnrolment(personId, courseSlug);
  const newest = [...marks].sort((a, b) => b.keptAt - a.keptAt)[0] as Mark;
  const now = there && (await getCourseVersion(there.enrolment?.courseVersionId ?? there.currentVersionId));
  // A course or lesson that is gone is called as it was when she read it.
  const shown = now ?? (await getCourseVersion(newest.courseVersionId));
  const slugs = [...new Set(marks.map(({ lessonSlug }) => lessonSlug))];
  const lessons = await Promise.all(
    slugs.map(async (slug): Promise<MarkedLesson> => {
      const own = marks.filter(({ lessonSlug }) => lessonSlug === slug);
      const lesson = lessonOf(now, slug);
      const then = lesson ?? lessonOf(await getCourseVersion((own[0] as Mark).courseVersionId), slug);
      const standing = await Promise.all(own.map((mark) => standingMark(mark, lesson)));
      return { number: then?.number ?? 0, title: then?.title ?? slug, marks: inOrder(standing, lesson) };
    }),
  );
  return { slug: courseSlug, title: shown.title, lessons: lessons.sort((a, b) => a.number - b.number) };
}

const lessonOf = (course: PublishedCourse | null, slug: string) =>
  course?.lessons.find((one) => one.slug === slug) ?? null;

async function standingMark(mark: Mark, lesson: PublishedLesson | null): Promise<StandingMark> {
  const now = lesson && { sections: sectionsOf(lesson), digest: lessonDigest(lesson) };
  const { standing, anchor } = standingOf(mark, now);
  const { id, note, notedAt, bookmarkedAt, keptAt, courseSlug, lessonSlug } = mark;
  return {
    id,
    note,
    notedAt,
    bookmarkedAt,
    keptAt,
    standing,
    section: mark.section === WHOLE_LESSON ? null : mark.section,
    href: lesson && `/courses/${courseSlug}/${lessonSlug}${anchor ? `#${anchor}` : ""}`,
    publishedAt: (await getCourseVersion(mark.courseVersionId)).publishedAt,
  };
}

/** The lesson itself, its sections as they follow, then what is gone. */
function inOrder(marks: StandingMark[], lesson: PublishedLesson | null): StandingMark[] {
  const names = lesson ? sectionsOf(lesson).map(({ name }) => name) : [];
  const place = (mark: StandingMark) => {
    if (mark.section === null) return -1;
    const found = names.indexOf(mark.section);
    return found === -1 ? names.length : found;
  };
  return marks.sort((a, b) => place(a) - place(b) || a.keptAt - b.keptAt);
}
