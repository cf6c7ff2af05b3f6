import { db } from "@db/client.server";
import { listSittings, type Sitting } from "~/domains/assessment/sitting.store.server";
import { currentCourses } from "~/domains/courses/published.server";

/** The exam of a course and its mock, which goes by the exam where it can; a mock may stand alone, and so may an exam. */
export interface CourseSittings {
  formal: Sitting | null;
  mock: Sitting | null;
}

/** Every sitting, an exam beside its course's mock, in the order of the courses; further ones of a course follow it. */
export async function listExams(): Promise<CourseSittings[]> {
  const [sittings, courses] = await Promise.all([listSittings(db), currentCourses()]);
  const place = new Map(courses.map(({ slug }, i) => [slug, i]));
  const placeOf = (slug: string): number => place.get(slug) ?? courses.length;
  const slugs = [...new Set(sittings.map(({ courseSlug }) => courseSlug))].sort((a, b) => placeOf(a) - placeOf(b));
  return slugs.flatMap((slug) => {
    const own = sittings.filter(({ courseSlug }) => courseSlug === slug);
    const [formal, mocks] = [own.filter(({ mock }) => !mock), own.filter(({ mock }) => mock)];
    return Array.from({ length: Math.max(formal.length, mocks.length) }, (_, i) => ({
      formal: formal[i] ?? null,
      mock: mocks[i] ?? null,
    }));
  });
}
