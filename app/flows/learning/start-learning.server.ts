import { enrol, moveToCurrentVersion } from "~/domains/courses/enrol.server";
import { findCourseAndEnrolment } from "~/domains/courses/learning.store.server";
import { continueAddress, courseAddress } from "~/domains/courses/lesson-address";
import { readCourseView } from "~/domains/courses/read-lesson.server";
import { bookLesson } from "~/domains/hours/book-lesson.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";

/**
 * Begins a course, or moves to its current version, and says where to go: on with learning, or after a move to the course's
 * page, which shows what is new. Beginning twice changes nothing.
 */
export async function startLearning(personId: string, courseSlug: string, move: boolean): Promise<string> {
  const known = await findCourseAndEnrolment(personId, courseSlug);
  if (move) {
    if (known?.enrolment?.courseVersionId !== known?.currentVersionId || known === null) {
      await transact(person(personId), (tx) => moveAndBook(tx, personId, courseSlug));
    }
    return courseAddress(courseSlug);
  }
  if (!known?.enrolment) await transact(person(personId), async (tx) => void (await enrol(tx, personId, courseSlug)));
  const { progress } = await readCourseView(personId, courseSlug);
  return continueAddress(courseSlug, progress);
}

/** Moves to the current version; a lesson that has nothing left to answer there is finished and books its minutes, as by its last answer. */
async function moveAndBook(tx: Tx, personId: string, courseSlug: string): Promise<void> {
  for (const { slug: lessonSlug, title, minutes } of await moveToCurrentVersion(tx, personId, courseSlug))
    await bookLesson(tx, personId, { courseSlug, lessonSlug, title, minutes });
}
