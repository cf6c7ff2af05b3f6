import { db } from "@db/client.server";
import { enrolmentsOf, findEnrolment } from "./learning.store.server";
import { currentCourses, findCurrentCourse, getCourseVersion } from "./published.server";
import type { PublishedCourse } from "./published-course";

/** All courses, those she has begun in the version she is on: what may be linked for her. `personId` null for anyone. */
export async function coursesAsRead(personId: string | null): Promise<PublishedCourse[]> {
  const [courses, enrolments] = await Promise.all([
    currentCourses(),
    personId === null ? [] : enrolmentsOf(db, personId),
  ]);
  const own = new Map(enrolments.map(({ courseSlug, courseVersionId }) => [courseSlug, courseVersionId]));
  return Promise.all(courses.map((course) => getCourseVersion(own.get(course.slug) ?? course.versionId)));
}

/** One course likewise; null when there is none. */
export async function courseAsRead(personId: string, slug: string): Promise<PublishedCourse | null> {
  const enrolment = await findEnrolment(db, personId, slug);
  return enrolment ? getCourseVersion(enrolment.courseVersionId) : findCurrentCourse(slug);
}
