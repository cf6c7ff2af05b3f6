import { db, type Reader } from "@db/client.server";
import { prepared } from "@db/prepared.server";
import { tables } from "@db/tables";
import { eq, sql } from "drizzle-orm";
import { NotFound } from "~/kernel/errors";
import { noPause, type Pause } from "~/kernel/short-slices";
import { type PublishedCourse, placesOf } from "./published-course";

const { course, courseVersion, lesson } = tables;
/** Versions of courses kept in memory, some 300 KB each. */
const KEPT = 40;
const kept = new Map<string, PublishedCourse>();

/**
 * A version of a course with its lessons, or null when there is no such version. Versions are named by their content and never change, so this process keeps what
 * it has read; a lesson rendered anew by a newer program is read by that program.
 */
export async function findCourseVersion(versionId: string, on: Reader = db): Promise<PublishedCourse | null> {
  const known = kept.get(versionId);
  if (known) return known;
  const [version] = await on.select().from(courseVersion).where(eq(courseVersion.id, versionId));
  if (!version) return null;
  const rows = await on.select().from(lesson).where(eq(lesson.courseVersionId, versionId));
  const lessons = rows
    .sort((a, b) => a.position - b.position)
    .map(({ id, slug, position, title, topic, minutes, summary, goals, blocks }) => {
      const places = placesOf(blocks);
      return { id, slug, number: position, title, topic, minutes, summary, goals, blocks, ...places };
    });
  const { id: _id, courseSlug: slug, lessonCount: _count, ...rest } = version;
  const published: PublishedCourse = { ...rest, slug, versionId, lessons };
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string);
  kept.set(versionId, published);
  return published;
}

/** The same. @throws Error when there is no such version: enrolments and courses name only published ones. */
export async function getCourseVersion(versionId: string, on: Reader = db): Promise<PublishedCourse> {
  const found = await findCourseVersion(versionId, on);
  if (!found) throw new Error(`no course version ${versionId}`);
  return found;
}

const readCurrent = prepared<{ slug: string }, { versionId: string }[]>("course_current", (on) =>
  on
    .select({ versionId: course.currentVersionId })
    .from(course)
    .where(eq(course.slug, sql.placeholder("slug"))),
);

/** The version that a course shows to newcomers, or null when there is no such course. */
export async function findCurrentCourse(slug: string): Promise<PublishedCourse | null> {
  const [row] = await readCurrent({ slug });
  return row ? getCourseVersion(row.versionId) : null;
}

/** The same; an unknown course is a 404. */
export async function getCurrentCourse(slug: string): Promise<PublishedCourse> {
  const found = await findCurrentCourse(slug);
  if (!found) throw new NotFound(`course ${slug.slice(0, 60)}`);
  return found;
}

/** All courses as newcomers see them, in their order. `pause` is awaited between them: the first time each is read and parsed. */
export async function currentCourses(pause: Pause = noPause): Promise<PublishedCourse[]> {
  const rows = await db.select().from(course);
  rows.sort((a, b) => a.position - b.position || (a.slug < b.slug ? -1 : 1));
  const courses: PublishedCourse[] = [];
  for (const { currentVersionId } of rows) {
    courses.push(await getCourseVersion(currentVersionId));
    await pause();
  }
  return courses;
}
