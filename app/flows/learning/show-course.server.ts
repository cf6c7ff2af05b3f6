import { db } from "@db/client.server";
import { currentVersionIds } from "~/domains/assessment/item.store.server";
import { listSittings, type Sitting } from "~/domains/assessment/sitting.store.server";
import { getCurrentCourse } from "~/domains/courses/published.server";
import type { PublishedCourse } from "~/domains/courses/published-course";
import { type CourseView, readCourseView } from "~/domains/courses/read-lesson.server";
import { type Regulation, regulationsOf } from "~/domains/courses/regulation.server";
import type { Visitor } from "~/domains/people/visitor";
import { readEligibility } from "../exams/start-exam.server";

/** An exam on a course; `eligible` and `runningId` are about the person who looks. */
export interface CourseExam {
  slug: string;
  title: string;
  mock: boolean;
  items: number;
  minutes: number;
  eligible: boolean;
  runningId: string | null;
}
export interface CoursePage {
  course: PublishedCourse;
  /** Null for anyone who is not signed in. */
  own: CourseView | null;
  exams: CourseExam[];
  practiceItems: number;
  laws: Regulation[];
}

/** A course with what belongs to it: the reader's progress, its exams, its practice, the regulations its lessons cite. */
export async function showCourse(visitor: Visitor, slug: string, now: number): Promise<CoursePage> {
  const own = visitor.signedIn ? await readCourseView(visitor.personId, slug) : null;
  const course = own?.course ?? (await getCurrentCourse(slug));
  const clauses = course.lessons.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === "html" ? block.clauses : [block.check.clause])),
  );
  const [sittings, items, laws] = await Promise.all([
    listSittings(db),
    currentVersionIds(db, "practice", slug),
    regulationsOf(clauses),
  ]);
  const ours = sittings.filter(({ courseSlug }) => courseSlug === slug);
  return {
    course,
    own,
    exams: await Promise.all(ours.map((sitting) => courseExam(visitor, sitting, now))),
    practiceItems: items.length,
    laws: [...laws.values()],
  };
}

async function courseExam(visitor: Visitor, sitting: Sitting, now: number): Promise<CourseExam> {
  const { slug, title, mock, items, durationMinutes: minutes } = sitting;
  const { eligible, runningId } = visitor.signedIn
    ? await readEligibility(visitor.personId, sitting, now)
    : { eligible: false, runningId: null };
  return { slug, title, mock, items, minutes, eligible, runningId };
}
