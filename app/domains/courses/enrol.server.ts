import type { Tx } from "~/domains/ledger/transact.server";
import { NotFound } from "~/kernel/errors";
import {
  addEnrolment,
  changeEnrolment,
  type EnrolmentRow,
  findCurrentVersionId,
  findEnrolment,
  finishedLessons,
  putProgress,
  rightChecks,
} from "./learning.store.server";
import { isCourseFinished, isLessonFinished } from "./progress";
import { getCourseVersion } from "./published.server";
import { checkAnchor, type PublishedCourse, type PublishedLesson } from "./published-course";

/** The person's enrolment in a course, begun now on its current version when she has none. */
export async function enrol(tx: Tx, personId: string, courseSlug: string): Promise<EnrolmentRow> {
  const known = await findEnrolment(tx, personId, courseSlug);
  if (known) return known;
  const versionId = await findCurrentVersionId(tx, courseSlug);
  if (!versionId) throw new NotFound("course");
  await addEnrolment(tx, personId, courseSlug, versionId);
  tx.record({ act: "enrolment.started", subject: { kind: "course", id: courseSlug }, facts: { version: versionId } });
  return { courseSlug, courseVersionId: versionId, startedAt: tx.now, finishedAt: null };
}

/**
 * Moves a person to the current version, by her own choice. What she has answered and finished is kept: lessons whose checks she has all answered right
 * are finished now, since nothing in them is left to answer, and so is a course that has nothing left in the new version; one that was finished stays so.
 * Gives the lessons that this finished, for their hours.
 */
export async function moveToCurrentVersion(tx: Tx, personId: string, courseSlug: string): Promise<PublishedLesson[]> {
  const known = await enrol(tx, personId, courseSlug);
  const versionId = await findCurrentVersionId(tx, courseSlug);
  if (!versionId || versionId === known.courseVersionId) return [];
  await changeEnrolment(tx, personId, courseSlug, { courseVersionId: versionId });
  tx.record({ act: "enrolment.moved", subject: { kind: "course", id: courseSlug }, facts: { version: versionId } });
  const course = await getCourseVersion(versionId, tx);
  const before = await finishedLessons(tx, personId, courseSlug);
  const right = await rightChecks(tx, personId, courseSlug);
  const finished = course.lessons.filter((lesson) => !before.includes(lesson.slug) && isLessonFinished(lesson, right));
  for (const lesson of finished) {
    const last = lesson.checks[lesson.checks.length - 1] as PublishedLesson["checks"][number];
    await finishLesson(tx, personId, course, { lessonSlug: lesson.slug, place: checkAnchor(last.id) });
  }
  if (known.finishedAt === null && isCourseFinished(course, [...before, ...finished.map(({ slug }) => slug)])) {
    await finishCourse(tx, personId, courseSlug, versionId);
  }
  return finished;
}

/** Finishes a lesson of the version she is on, at the place reached. */
export async function finishLesson(
  tx: Tx,
  personId: string,
  { slug: courseSlug, versionId }: PublishedCourse,
  { lessonSlug, place }: { lessonSlug: string; place: string },
): Promise<void> {
  await putProgress(tx, { personId, courseSlug, lessonSlug, place, finishedAt: tx.now });
  tx.record({
    act: "lesson.finished",
    subject: { kind: "lesson", id: `${courseSlug}/${lessonSlug}` },
    facts: { version: versionId },
  });
}

export async function finishCourse(tx: Tx, personId: string, courseSlug: string, versionId: string): Promise<void> {
  await changeEnrolment(tx, personId, courseSlug, { finishedAt: tx.now });
  tx.record({ act: "course.finished", subject: { kind: "course", id: courseSlug }, facts: { version: versionId } });
}
