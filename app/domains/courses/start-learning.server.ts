import { person, transact } from "~/domains/ledger/transact.server";
import { enrol, moveToCurrentVersion } from "./enrol.server";
import { findCourseAndEnrolment } from "./learning.store.server";
import { continueAddress, courseAddress } from "./lesson-address";
import { readCourseView } from "./read-lesson.server";

/**
 * Begins a course, or moves to its current version, and says where to go: on with learning, or after a move to the course's
 * page, which shows what is new. Beginning twice changes nothing.
 */
export async function startLearning(personId: string, courseSlug: string, move: boolean): Promise<string> {
  const known = await findCourseAndEnrolment(personId, courseSlug);
  if (move) {
    if (known?.enrolment?.courseVersionId !== known?.currentVersionId || known === null) {
      await transact(person(personId), (tx) => moveToCurrentVersion(tx, personId, courseSlug));
    }
    return courseAddress(courseSlug);
  }
  if (!known?.enrolment) await transact(person(personId), async (tx) => void (await enrol(tx, personId, courseSlug)));
  const { progress } = await readCourseView(personId, courseSlug);
  return continueAddress(courseSlug, progress);
}
