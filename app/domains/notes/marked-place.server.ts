import type { PublishedLesson } from "~/domains/courses/published-course";
import type { CourseView } from "~/domains/courses/read-lesson.server";
import { readCourseView } from "~/domains/courses/read-lesson.server";
import { lessonDigest, sectionsOf, WHOLE_LESSON } from "~/domains/courses/section";
import { NotFound } from "~/kernel/errors";
import type { Mark } from "./mark";

/** A place of a lesson as a person reads it now: what a mark is made of. */
export interface MarkedPlace
  extends Pick<Mark, "courseSlug" | "lessonSlug" | "section" | "courseVersionId" | "digest"> {
  anchor: string | null;
  title: string | null;
  course: CourseView["course"];
  lesson: PublishedLesson;
}

/** The place that an anchor names in her version of the lesson; an empty one is the lesson itself. @throws NotFound */
export async function markedPlace(
  personId: string,
  { course: courseSlug, lesson: lessonSlug, at }: { course: string; lesson: string; at: string },
): Promise<MarkedPlace> {
  const { course } = await readCourseView(personId, courseSlug);
  const lesson = course.lessons.find(({ slug }) => slug === lessonSlug);
  if (!lesson) throw new NotFound("lesson");
  const place = { courseSlug, lessonSlug, courseVersionId: course.versionId, course, lesson };
  if (at === "") return { ...place, section: WHOLE_LESSON, digest: lessonDigest(lesson), anchor: null, title: null };
  const section = sectionsOf(lesson).find(({ anchor }) => anchor === at);
  if (!section) throw new NotFound("section");
  const { name, digest, anchor, title } = section;
  return { ...place, section: name, digest, anchor, title };
}

/** The place of a mark that is read anew at `href` (list-marks); null where it is gone. */
export async function markedAgain(personId: string, href: string | null): Promise<MarkedPlace | null> {
  const read = /^\/courses\/([^/]+)\/([^/#]+)#(s\d+)$/.exec(href ?? "");
  if (!read) return null;
  const [, course = "", lesson = "", at = ""] = read;
  return markedPlace(personId, { course, lesson, at });
}
