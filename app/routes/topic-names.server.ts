import { findCurrentCourse } from "~/domains/courses/published.server";

/** Names of a course's topics by key, for pages that show figures by topic. */
export async function topicNames(courseSlug: string): Promise<Record<string, string>> {
  const course = await findCurrentCourse(courseSlug);
  return Object.fromEntries((course?.topics ?? []).map(({ key, title }) => [key, title]));
}
