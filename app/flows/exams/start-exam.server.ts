import { db, type Reader } from "@db/client.server";
import { attemptsOf } from "~/domains/assessment/attempt.store.server";
import { bankCounts } from "~/domains/assessment/bank-counts.server";
import { canStartAttempt, type Eligibility } from "~/domains/assessment/eligibility";
import { shortOf } from "~/domains/assessment/form";
import type { Sitting } from "~/domains/assessment/sitting.store.server";
import { type Started, startAttempt } from "~/domains/assessment/start-attempt.server";
import { findEnrolment } from "~/domains/courses/learning.store.server";
import { findCurrentCourse } from "~/domains/courses/published.server";
import { canCertify, canIssueTo } from "~/domains/credentials/can-issue.server";
import { nameForCertificate } from "~/domains/credentials/name-for-certificate.server";
import type { SignedIn } from "~/domains/people/visitor";
import type { Verdict } from "~/kernel/verdict";

/** Whether her course is finished, for the rules of a sitting. */
async function courseFacts(on: Reader, personId: string, courseSlug: string) {
  const enrolment = await findEnrolment(on, personId, courseSlug);
  const course = await findCurrentCourse(courseSlug);
  return { title: course?.title ?? courseSlug, finishedAt: enrolment?.finishedAt ?? null };
}

/** Whether passing could be certified; undefined for a sitting that issues nothing. */
async function certifiable(on: Reader, personId: string, sitting: Sitting, now: number): Promise<Verdict | undefined> {
  if (sitting.achievementId === null) return undefined;
  const issuer = await canCertify(on, sitting.achievementId);
  return issuer.ok ? canIssueTo(await nameForCertificate(on, personId, now)) : issuer;
}

/** The rules of a sitting for a person, each with the record behind it. */
export async function readEligibility(personId: string, sitting: Sitting, now: number): Promise<Eligibility> {
  const [course, attempts, certificate, bank] = await Promise.all([
    courseFacts(db, personId, sitting.courseSlug),
    attemptsOf(db, personId, sitting.id),
    certifiable(db, personId, sitting, now),
    bankCounts(sitting.blueprint),
  ]);
  const short = shortOf(sitting.blueprint.cells, bank);
  return canStartAttempt({ sitting, course, attempts, short, ...(certificate && { certificate }) }, now);
}

/** Starts her attempt at a sitting, or finds the running one. */
export const startExam = (who: SignedIn, slug: string): Promise<Started> =>
  startAttempt(who, slug, { courseFacts, certifiable });
