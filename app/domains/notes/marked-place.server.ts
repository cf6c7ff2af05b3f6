import { lessonAddress } from "~/domains/courses/lesson-address";
import { findCourseVersion } from "~/domains/courses/published.server";
import type { PublishedCourse, PublishedLesson } from "~/domains/courses/published-course";
import type { CourseView } from "~/domains/courses/read-lesson.server";
import { readCourseView } from "~/domains/courses/read-lesson.server";
import { lessonDigest, sectionsOf, WHOLE_LESSON } from "~/domains/courses/section";
import { NotFound } from "~/kernel/errors";
import type { Mark } from "./mark";

/** A place of a lesson as a person had it before her: what a mark is made of. */
export interface MarkedPlace
  extends Pick<Mark, "courseSlug" | "lessonSlug" | "section" | "courseVersionId" | "digest"> {
  anchor: string | null;
  title: string | null;
  course: CourseView["course"];
  lesson: PublishedLesson;
  /** Where its tools stand in the version she is given now, which may be a later one; null when that has no such section. */
  tools: string | null;
}

/** What a page of a lesson says of the place that is kept. `version`: of the course as the page showed it, hers of now where it is left out. */
export interface NamedPlace {
  course: string;
  lesson: string;
  at: string;
  version?: string | undefined;
}

/**
 * The place that an anchor names in the version of the lesson that was read; an empty one is the lesson itself. An anchor counts headings, so it is
 * asked of no other version. @throws NotFound
 */
export async function markedPlace(
  personId: string,
  { course: courseSlug, lesson: lessonSlug, at, version = "" }: NamedPlace,
): Promise<MarkedPlace> {
  const now = (await readCourseView(personId, courseSlug)).course;
  const course = version === "" || version === now.versionId ? now : await findCourseVersion(version);
  const lesson = course?.slug === courseSlug ? lessonOf(course, lessonSlug) : undefined;
  if (!course || !lesson) throw new NotFound("lesson");
  const current = lessonOf(now, lessonSlug);
  const address = lessonAddress(courseSlug, lessonSlug);
  const place = { courseSlug, lessonSlug, courseVersionId: course.versionId, course, lesson };
  if (at === "") {
    const whole = { section: WHOLE_LESSON, digest: lessonDigest(lesson), anchor: null, title: null };
    return { ...place, ...whole, tools: current ? `${address}#keep` : null };
  }
  const section = sectionsOf(lesson).find(({ anchor }) => anchor === at);
  if (!section) throw new NotFound("section");
  const { name, digest, anchor, title } = section;
  const there = current && sectionsOf(current).find((one) => one.name === name);
  return { ...place, section: name, digest, anchor, title, tools: there ? `${address}#keep-${there.anchor}` : null };
}

const lessonOf = (course: Pick<PublishedCourse, "lessons">, lessonSlug: string): PublishedLesson | undefined =>
  course.lessons.find(({ slug }) => slug === lessonSlug);

/** The place of a mark that is read anew at `href` (list-marks); null where it is gone. */
export async function markedAgain(personId: string, href: string | null): Promise<MarkedPlace | null> {
  const read = /^\/courses\/([^/]+)\/([^/#]+)#(s\d+)$/.exec(href ?? "");
  if (!read) return null;
  const [, course = "", lesson = "", at = ""] = read;
  return markedPlace(personId, { course, lesson, at });
}
