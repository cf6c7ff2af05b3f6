import { maintain } from "~/domains/ledger/transact.server";
import { NotFound } from "~/kernel/errors";
import { findCourseAndEnrolment, findEnrolment, putProgress } from "./learning.store.server";
import { getCourseVersion } from "./published.server";
import { findPlace } from "./published-course";

/**
 * Keeps where a person stopped in a lesson, for all her devices. Without an enrolment nothing is kept: reading alone does not
 * join a course. False then, and for an anchor that the lesson of her version does not have.
 */
export async function keepPlace(
  personId: string,
  courseSlug: string,
  lessonSlug: string,
  anchor: string,
): Promise<boolean> {
  const found = await findCourseAndEnrolment(personId, courseSlug);
  if (!found) throw new NotFound("course");
  const course = await getCourseVersion(found.enrolment?.courseVersionId ?? found.currentVersionId);
  const lesson = course.lessons.find(({ slug }) => slug === lessonSlug);
  if (!lesson) throw new NotFound("lesson");
  if (!found.enrolment || !findPlace(lesson, anchor)) return false;
  return maintain(async (tx) => {
    // Asked again inside: her erasure, beside this, ends the enrolment and takes the places with it.
    if (!(await findEnrolment(tx, personId, courseSlug))) return false;
    await putProgress(tx, { personId, courseSlug, lessonSlug, place: anchor });
    return true;
  });
}
