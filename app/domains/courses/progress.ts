import { findPlace, type Place, type PublishedCourse, type PublishedLesson } from "./published-course";

/** What is stored of a person in a course; answers are the distinct checks she has answered right. */
export interface LearningFacts {
  lessons: readonly { lessonSlug: string; place: string | null; updatedAt: number; finishedAt: number | null }[];
  right: readonly { lessonSlug: string; checkId: string }[];
}

export interface LessonProgress {
  slug: string;
  number: number;
  title: string;
  minutes: number;
  state: "done" | "begun" | "open";
  checks: number;
  right: number;
  /** What is left of the lesson by the place reached; 0 when done, at least 1 before. */
  minutesLeft: number;
  place: Place | null;
  updatedAt: number | null;
}

export interface CourseProgress {
  lessons: LessonProgress[];
  done: number;
  minutesLeft: number;
  /** Where to go on: the begun lesson touched last, else the first that is not done; null when all are. */
  next: LessonProgress | null;
}

/** How far a person is in a version of a course. Pure. */
export function courseProgress(course: PublishedCourse, facts: LearningFacts): CourseProgress {
  const lessons = course.lessons.map((lesson) => lessonProgress(lesson, facts));
  const open = lessons.filter(({ state }) => state !== "done");
  const begun = open
    .filter(({ state }) => state === "begun")
    .sort((a, b) => (b.updatedAt ?? 0) - (a.updatedAt ?? 0) || a.number - b.number);
  return {
    lessons,
    done: lessons.length - open.length,
    minutesLeft: open.reduce((sum, { minutesLeft }) => sum + minutesLeft, 0),
    next: begun[0] ?? open[0] ?? null,
  };
}

function lessonProgress(lesson: PublishedLesson, facts: LearningFacts): LessonProgress {
  const { slug, number, title, minutes } = lesson;
  const stored = facts.lessons.find(({ lessonSlug }) => lessonSlug === slug);
  const right = countRight(lesson, facts.right);
  const done = stored?.finishedAt != null;
  const place = findPlace(lesson, stored?.place) ?? null;
  return {
    slug,
    number,
    title,
    minutes,
    state: done ? "done" : stored || right > 0 ? "begun" : "open",
    checks: lesson.checks.length,
    right: done ? lesson.checks.length : right,
    minutesLeft: done ? 0 : Math.max(1, Math.ceil(minutes * (1 - (place?.before ?? 0)))),
    place: done ? null : place,
    updatedAt: stored?.updatedAt ?? null,
  };
}

/** How many checks of the lesson have been answered right, whatever else was answered under other versions. */
export function countRight(lesson: PublishedLesson, right: LearningFacts["right"]): number {
  const ids = new Set(right.filter(({ lessonSlug }) => lessonSlug === lesson.slug).map(({ checkId }) => checkId));
  return lesson.checks.filter(({ id }) => ids.has(id)).length;
}

/** A lesson is finished once all its checks have been answered right; reading alone does not count. */
export const isLessonFinished = (lesson: PublishedLesson, right: LearningFacts["right"]): boolean =>
  lesson.checks.length > 0 && countRight(lesson, right) === lesson.checks.length;

/** A course is finished once all lessons of the version she is on are. */
export const isCourseFinished = (course: PublishedCourse, finishedSlugs: readonly string[]): boolean =>
  course.lessons.every(({ slug }) => finishedSlugs.includes(slug));
