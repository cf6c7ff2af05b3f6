import { db } from "@db/client.server";
import { enrolmentsOf } from "./learning.store.server";
import type { CourseProgress } from "./progress";
import { currentCourses } from "./published.server";
import type { PublishedCourse } from "./published-course";
import { readCourseView } from "./read-lesson.server";

/** A course of the catalogue: as it is published now, or on her own version with her progress when she has begun it. */
export interface ListedCourse {
  course: PublishedCourse;
  progress: CourseProgress | null;
  finishedAt: number | null;
}

/** All courses in their order; `personId` null for anyone. */
export async function readCourses(personId: string | null): Promise<ListedCourse[]> {
  const [courses, enrolments] = await Promise.all([
    currentCourses(),
    personId === null ? [] : enrolmentsOf(db, personId),
  ]);
  return Promise.all(
    courses.map(async (course) => {
      const enrolled = enrolments.some(({ courseSlug }) => courseSlug === course.slug);
      if (personId === null || !enrolled) return { course, progress: null, finishedAt: null };
      const view = await readCourseView(personId, course.slug);
      return { course: view.course, progress: view.progress, finishedAt: view.enrolment?.finishedAt ?? null };
    }),
  );
}
