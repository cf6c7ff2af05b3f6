import type { CourseProgress } from "./progress";

/** Addresses of courses and lessons, written in one place. */
export const courseAddress = (courseSlug: string): string => `/courses/${courseSlug}`;
export const lessonAddress = (courseSlug: string, lessonSlug: string): string => `/courses/${courseSlug}/${lessonSlug}`;

/** Where learning goes on: the next lesson at the place reached; the course's page when all is done. */
export function continueAddress(courseSlug: string, { next }: Pick<CourseProgress, "next">): string {
  if (!next) return courseAddress(courseSlug);
  return lessonAddress(courseSlug, next.slug) + (next.place && next.place.before > 0 ? `#${next.place.anchor}` : "");
}
