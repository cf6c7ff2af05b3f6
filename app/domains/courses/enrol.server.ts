import type { Tx } from "~/domains/ledger/transact.server";
import { NotFound } from "~/kernel/errors";
import {
  addEnrolment,
  changeEnrolment,
  type EnrolmentRow,
  findCurrentVersionId,
  findEnrolment,
  finishedLessons,
} from "./learning.store.server";
import { isCourseFinished } from "./progress";
import { getCourseVersion } from "./published.server";

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
 * Moves a person to the current version, by her own choice. What she has answered and finished is kept; a course that was
 * finished stays finished, and one that has nothing left in the new version is finished now.
 */
export async function moveToCurrentVersion(tx: Tx, personId: string, courseSlug: string): Promise<void> {
  const known = await enrol(tx, personId, courseSlug);
  const versionId = await findCurrentVersionId(tx, courseSlug);
  if (!versionId || versionId === known.courseVersionId) return;
  await changeEnrolment(tx, personId, courseSlug, { courseVersionId: versionId });
  tx.record({ act: "enrolment.moved", subject: { kind: "course", id: courseSlug }, facts: { version: versionId } });
  const course = await getCourseVersion(versionId, tx);
  if (known.finishedAt === null && isCourseFinished(course, await finishedLessons(tx, personId, courseSlug))) {
    await finishCourse(tx, personId, courseSlug, versionId);
  }
}

export async function finishCourse(tx: Tx, personId: string, courseSlug: string, versionId: string): Promise<void> {
  await changeEnrolment(tx, personId, courseSlug, { finishedAt: tx.now });
  tx.record({ act: "course.finished", subject: { kind: "course", id: courseSlug }, facts: { version: versionId } });
}
