import { continueAddress, lessonAddress } from "~/domains/courses/lesson-address";
import type { LessonProgress } from "~/domains/courses/progress";
import type { Visitor } from "~/domains/people/visitor";
import { type CourseExam, showCourse } from "~/flows/learning/show-course.server";

export interface CourseLesson {
  href: string;
  title: string;
  summary: string;
  minutes: number;
  /** Null for a course nobody here has begun. */
  state: LessonProgress["state"] | null;
  right: number;
  checks: number;
}
/** What the band offers: signing in, beginning, going on, or what comes after the last lesson. */
export type CourseAct =
  | { kind: "sign-in"; href: string; signUp: string }
  | { kind: "start" }
  | { kind: "go-on"; href: string; number: number; title: string; done: number; total: number; minutesLeft: number }
  | { kind: "done"; finishedAt: number | null };

export interface CoursePageView {
  slug: string;
  title: string;
  summary: string;
  minutes: number;
  forWhom: string;
  outcome: string;
  /** Published anew since she began it. */
  updated: boolean;
  act: CourseAct;
  lessons: CourseLesson[];
  exams: CourseExam[];
  practiceItems: number;
  laws: { href: string; title: string }[];
}

/** Where one signs in or up and then comes to an address. */
const entrances = (address: string) => {
  const after = `redirectTo=${encodeURIComponent(address)}`;
  return { href: `/login?${after}`, signUp: `/signup?${after}` };
};

/** The course's page as one visitor sees it. */
export async function coursePageView(visitor: Visitor, slug: string, now: number): Promise<CoursePageView> {
  const { course, own, exams, practiceItems, laws } = await showCourse(visitor, slug, now);
  const begun = own?.enrolment ? own.progress : null;
  const { title, summary, minutes, forWhom, outcome } = course;
  const first = course.lessons[0]?.slug ?? "";
  const next = begun?.next ?? null;
  const act: CourseAct = !visitor.signedIn
    ? { kind: "sign-in", ...entrances(lessonAddress(slug, first)) }
    : begun === null
      ? { kind: "start" }
      : next === null
        ? { kind: "done", finishedAt: own?.enrolment?.finishedAt ?? null }
        : {
            kind: "go-on",
            href: continueAddress(slug, begun),
            number: next.number,
            title: next.title,
            done: begun.done,
            total: begun.lessons.length,
            minutesLeft: begun.minutesLeft,
          };
  return {
    slug,
    title,
    summary,
    minutes,
    forWhom,
    outcome,
    act,
    exams,
    practiceItems,
    updated: own?.updated ?? false,
    laws: laws.map((law) => ({ href: `/regulations/${law.slug}`, title: law.title })),
    lessons: course.lessons.map((lesson, i) => ({
      href: lessonAddress(slug, lesson.slug),
      title: lesson.title,
      summary: lesson.summary,
      minutes: lesson.minutes,
      checks: lesson.checks.length,
      state: begun?.lessons[i]?.state ?? null,
      right: begun?.lessons[i]?.right ?? 0,
    })),
  };
}
