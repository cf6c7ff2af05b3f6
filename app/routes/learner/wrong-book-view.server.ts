import { practiceAddress } from "~/domains/courses/practice-address";
import { currentCourses } from "~/domains/courses/published.server";
import { readWrongBook } from "~/domains/courses/read-practice.server";

export interface WrongBookPageView {
  /** Items to answer again today, those due longest first. */
  due: { href: string; stem: string; rightOnce: boolean }[];
  later: { day: string; count: number }[];
  /** Practice of the first course, for whoever has nothing to review; null while no course is published. */
  practice: string | null;
}

/** The wrong-answer book as its page shows it. */
export async function wrongBookView(personId: string, now: number): Promise<WrongBookPageView> {
  const [{ due, later }, courses] = await Promise.all([readWrongBook(personId, now), currentCourses()]);
  const [first] = courses;
  return {
    due: due.map(({ courseSlug, itemId, stem, rightDays }) => ({
      href: practiceAddress(courseSlug, itemId, { list: "wrong", set: [] }),
      stem,
      rightOnce: rightDays.length > 0,
    })),
    later,
    practice: first ? `/practice/${first.slug}` : null,
  };
}
