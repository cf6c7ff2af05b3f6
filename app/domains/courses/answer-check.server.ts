import type { Tx } from "~/domains/ledger/transact.server";
import { NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import type { Refusal } from "~/kernel/verdict";
import { judgeAnswer } from "./check";
import { enrol, finishCourse, finishLesson } from "./enrol.server";
import {
  addAnswer,
  findCurrentVersionId,
  findEnrolment,
  finishedLessons,
  putProgress,
  rightChecks,
} from "./learning.store.server";
import { isCourseFinished, isLessonFinished } from "./progress";
import { getCourseVersion } from "./published.server";
import { checkAnchor, type PublishedLesson } from "./published-course";

export interface CheckAddress {
  courseSlug: string;
  lessonSlug: string;
  checkId: string;
}
/** `finished` is set by the answer that finished the lesson, and by no other. */
export type AnswerTaken = { ok: true; correct: boolean; finished: PublishedLesson | null };

/**
 * Takes an answer to a check: one more row, whatever came before. The answer that makes the last open check of a lesson right
 * finishes the lesson, and with the last lesson the course. Answering is how one joins a course that was only read so far.
 * @throws NotFound when the version she is on has no such lesson or check.
 */
export async function answerCheck(
  tx: Tx,
  personId: string,
  { courseSlug, lessonSlug, checkId }: CheckAddress,
  choices: readonly string[],
): Promise<AnswerTaken | Refusal> {
  const known = await findEnrolment(tx, personId, courseSlug);
  const versionId = known?.courseVersionId ?? (await findCurrentVersionId(tx, courseSlug));
  if (!versionId) throw new NotFound("course");
  const course = await getCourseVersion(versionId, tx);
  const lesson = course.lessons.find(({ slug }) => slug === lessonSlug);
  const check = lesson?.checks.find(({ id }) => id === checkId);
  if (!lesson || !check) throw new NotFound("check");
  const judged = judgeAnswer(check, choices);
  if (!judged.ok) return judged;
  const { correct, chosen } = judged;
  const enrolment = known ?? (await enrol(tx, personId, courseSlug));
  await addAnswer(tx, { id: newId(tx.now), personId, courseSlug, lessonSlug, checkId, chosen, correct, at: tx.now });
  tx.record({
    act: "check.answered",
    subject: { kind: "check", id: `${courseSlug}/${lessonSlug}/${checkId}` },
    secrets: { chosen, correct },
  });
  const before = await finishedLessons(tx, personId, courseSlug);
  const finishes =
    correct && !before.includes(lessonSlug) && isLessonFinished(lesson, await rightChecks(tx, personId, courseSlug));
  const place = checkAnchor(checkId);
  if (!finishes) {
    await putProgress(tx, { personId, courseSlug, lessonSlug, place });
    return { ok: true, correct, finished: null };
  }
  await finishLesson(tx, personId, course, { lessonSlug, place });
  if (enrolment.finishedAt === null && isCourseFinished(course, [...before, lessonSlug])) {
    await finishCourse(tx, personId, courseSlug, course.versionId);
  }
  return { ok: true, correct, finished: lesson };
}
