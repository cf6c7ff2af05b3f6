import type { Reader } from "@db/client.server";
import { prepared } from "@db/prepared.server";
import { tables } from "@db/tables";
import { and, asc, type Column, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { LearningFacts } from "./progress";

const { course, enrolment, lessonProgress, checkAnswer } = tables;

export interface EnrolmentRow {
  courseSlug: string;
  courseVersionId: string;
  startedAt: number;
  finishedAt: number | null;
}
/** A course's current version and the person's enrolment in it, if she has one. */
export interface CourseAndEnrolment {
  currentVersionId: string;
  enrolment: EnrolmentRow | null;
}

type Person = { personId: string };
type PersonCourse = Person & { courseSlug: string };

const isPerson = (column: Column) => eq(column, sql.placeholder("personId"));

const readEnrolment = prepared<PersonCourse, { currentVersionId: string; enrolment: EnrolmentRow | null }[]>(
  "course_enrolment",
  (on) =>
    on
      .select({
        currentVersionId: course.currentVersionId,
        enrolment: {
          courseSlug: enrolment.courseSlug,
          courseVersionId: enrolment.courseVersionId,
          startedAt: enrolment.startedAt,
          finishedAt: enrolment.finishedAt,
        },
      })
      .from(course)
      .leftJoin(enrolment, and(isPerson(enrolment.personId), eq(enrolment.courseSlug, course.slug)))
      .where(eq(course.slug, sql.placeholder("courseSlug"))),
);

/** Null when there is no such course. */
export const findCourseAndEnrolment = async (
  personId: string,
  courseSlug: string,
): Promise<CourseAndEnrolment | null> => (await readEnrolment({ personId, courseSlug }))[0] ?? null;

const readProgress = prepared<PersonCourse, LearningFacts["lessons"][number][]>("lesson_progress_of_course", (on) =>
  on
    .select({
      lessonSlug: lessonProgress.lessonSlug,
      place: lessonProgress.place,
      updatedAt: lessonProgress.updatedAt,
      finishedAt: lessonProgress.finishedAt,
    })
    .from(lessonProgress)
    .where(and(isPerson(lessonProgress.personId), eq(lessonProgress.courseSlug, sql.placeholder("courseSlug")))),
);

const readRight = prepared<PersonCourse, LearningFacts["right"][number][]>("right_checks_of_course", (on) =>
  on
    .selectDistinct({ lessonSlug: checkAnswer.lessonSlug, checkId: checkAnswer.checkId })
    .from(checkAnswer)
    .where(
      and(
        isPerson(checkAnswer.personId),
        eq(checkAnswer.courseSlug, sql.placeholder("courseSlug")),
        eq(checkAnswer.correct, true),
      ),
    ),
);

/** What progress is computed from; two indexed reads. */
export async function readLearningFacts(personId: string, courseSlug: string): Promise<LearningFacts> {
  const [lessons, right] = await Promise.all([
    readProgress({ personId, courseSlug }),
    readRight({ personId, courseSlug }),
  ]);
  return { lessons, right };
}

export interface AnswerRow {
  checkId: string;
  chosen: string[];
  correct: boolean;
}

/** Answers kept for one lesson page; older ones of a person who tries hundreds of times are not shown. */
const ANSWERS_SHOWN = 100;

const readAnswers = prepared<PersonCourse & { lessonSlug: string }, AnswerRow[]>("check_answers_of_lesson", (on) =>
  on
    .select({ checkId: checkAnswer.checkId, chosen: checkAnswer.chosen, correct: checkAnswer.correct })
    .from(checkAnswer)
    .where(
      and(
        isPerson(checkAnswer.personId),
        eq(checkAnswer.courseSlug, sql.placeholder("courseSlug")),
        eq(checkAnswer.lessonSlug, sql.placeholder("lessonSlug")),
      ),
    )
    .orderBy(desc(checkAnswer.at), desc(checkAnswer.id))
    .limit(ANSWERS_SHOWN),
);

/** The newest answer to each check of a lesson, by check id. */
export async function latestAnswers(
  personId: string,
  courseSlug: string,
  lessonSlug: string,
): Promise<Map<string, AnswerRow>> {
  const latest = new Map<string, AnswerRow>();
  for (const row of await readAnswers({ personId, courseSlug, lessonSlug })) {
    if (!latest.has(row.checkId)) latest.set(row.checkId, row);
  }
  return latest;
}

/** All of a person's enrolments, the newest first. */
export const enrolmentsOf = (on: Reader, personId: string): Promise<EnrolmentRow[]> =>
  on
    .select({
      courseSlug: enrolment.courseSlug,
      courseVersionId: enrolment.courseVersionId,
      startedAt: enrolment.startedAt,
      finishedAt: enrolment.finishedAt,
    })
    .from(enrolment)
    .where(eq(enrolment.personId, personId))
    .orderBy(desc(enrolment.startedAt), asc(enrolment.courseSlug)) as unknown as Promise<EnrolmentRow[]>;

// Inside a transaction, where prepared reads do not see it:

export async function findEnrolment(on: Reader, personId: string, courseSlug: string): Promise<EnrolmentRow | null> {
  const [row] = await on
    .select()
    .from(enrolment)
    .where(and(eq(enrolment.personId, personId), eq(enrolment.courseSlug, courseSlug)));
  return row ?? null;
}

export async function findCurrentVersionId(on: Reader, courseSlug: string): Promise<string | null> {
  const [row] = await on.select({ id: course.currentVersionId }).from(course).where(eq(course.slug, courseSlug));
  return row?.id ?? null;
}

export const rightChecks = (
  on: Reader,
  personId: string,
  courseSlug: string,
): Promise<LearningFacts["right"][number][]> =>
  on
    .selectDistinct({ lessonSlug: checkAnswer.lessonSlug, checkId: checkAnswer.checkId })
    .from(checkAnswer)
    .where(
      and(eq(checkAnswer.personId, personId), eq(checkAnswer.courseSlug, courseSlug), eq(checkAnswer.correct, true)),
    ) as unknown as Promise<LearningFacts["right"][number][]>;

/** Slugs of the lessons of a course that a person has finished. */
export async function finishedLessons(on: Reader, personId: string, courseSlug: string): Promise<string[]> {
  const found = await on
    .select({ slug: lessonProgress.lessonSlug, finishedAt: lessonProgress.finishedAt })
    .from(lessonProgress)
    .where(and(eq(lessonProgress.personId, personId), eq(lessonProgress.courseSlug, courseSlug)));
  return found.filter(({ finishedAt }) => finishedAt !== null).map(({ slug }) => slug);
}

/** Two at once (a double tap): on PostgreSQL the second runs again and finds the first. */
export const addEnrolment = (tx: Tx, personId: string, courseSlug: string, courseVersionId: string) =>
  tx
    .insert(enrolment)
    .values({ personId, courseSlug, courseVersionId, startedAt: tx.now, finishedAt: null })
    .onConflictDoNothing();

export const changeEnrolment = (
  tx: Tx,
  personId: string,
  courseSlug: string,
  change: Partial<Pick<EnrolmentRow, "courseVersionId" | "finishedAt">>,
) =>
  tx
    .update(enrolment)
    .set(change)
    .where(and(eq(enrolment.personId, personId), eq(enrolment.courseSlug, courseSlug)));

export const addAnswer = (tx: Tx, row: typeof checkAnswer.$inferInsert) => tx.insert(checkAnswer).values(row);

/** Keeps the place reached; a lesson once finished stays finished. */
export async function putProgress(
  tx: Pick<Tx, "insert" | "now">,
  row: { personId: string; courseSlug: string; lessonSlug: string; place: string; finishedAt?: number },
): Promise<void> {
  const { personId, courseSlug, lessonSlug, place, finishedAt } = row;
  const change = { place, updatedAt: tx.now, ...(finishedAt !== undefined && { finishedAt }) };
  await tx
    .insert(lessonProgress)
    .values({ personId, courseSlug, lessonSlug, openedAt: tx.now, finishedAt: null, ...change })
    .onConflictDoUpdate({
      target: [lessonProgress.personId, lessonProgress.courseSlug, lessonProgress.lessonSlug],
      set: change,
    });
}
