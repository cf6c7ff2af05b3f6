import { db } from "@db/client.server";
import { endedByClock, isDue } from "~/domains/assessment/attempt";
import { findOwnAttempt } from "~/domains/assessment/attempt.store.server";
import { receiptCode } from "~/domains/assessment/handed-in";
import { lateAnswersOf } from "~/domains/assessment/late-answer.store.server";
import { findSitting, type Sitting } from "~/domains/assessment/sitting.store.server";
import { courseAsRead } from "~/domains/courses/own-version.server";
import { findCurrentCourse } from "~/domains/courses/published.server";
import { getAchievement } from "~/domains/credentials/achievement.store.server";
import { findCertificateOfAttempt, statusAt } from "~/domains/credentials/assertion.store.server";
import { canIssueTo } from "~/domains/credentials/can-issue.server";
import { certificateFileKb } from "~/domains/credentials/certificate-file.server";
import { nameForCertificate } from "~/domains/credentials/name-for-certificate.server";
import type { SignedIn } from "~/domains/people/visitor";
import { config } from "~/kernel/config";
import { NotFound } from "~/kernel/errors";
import { MINUTE_MS } from "~/kernel/milliseconds";
import { accepted } from "~/kernel/verdict";
import { closeIfDue } from "./end-attempt.server";
import { readEligibility } from "./start-exam.server";

/** Share of right answers below which a topic is to be studied again. */
const WEAK_BELOW = 0.8;
const RULINGS = ["pending", "accepted", "refused"] as const;

/** The report of one's own ended attempt, by topic; never by item, for items of an exam are used again (those of a mock: mock-items.server.ts). Null while it runs. */
export async function readReport(who: SignedIn, attemptId: string, now: number) {
  let attempt = await findOwnAttempt(db, who.personId, attemptId);
  if (attempt && isDue(attempt, now)) {
    await closeIfDue(attemptId);
    attempt = await findOwnAttempt(db, who.personId, attemptId);
  }
  if (!attempt) throw new NotFound("attempt");
  if (attempt.state === "started") return null;
  const sitting = await findSitting(db, attempt.sittingId);
  if (!sitting) throw new NotFound("sitting");
  const course = await findCurrentCourse(sitting.courseSlug);
  // A link to a lesson that her version of the course has not would lead nowhere.
  const asRead = await courseAsRead(who.personId, sitting.courseSlug);
  const certificate = await findCertificateOfAttempt(db, attempt.id);
  const stands = certificate && statusAt(certificate, now);
  const due = attempt.state === "released" && attempt.passed && sitting.achievementId !== null && !certificate;
  const printable = due ? canIssueTo(await nameForCertificate(db, who.personId, now)) : accepted;
  const late = await lateAnswersOf(db, attempt.id);
  const titles = new Map(course?.topics.map(({ key, title }) => [key, title]));
  return {
    id: attempt.id,
    exam: { title: sitting.title, slug: sitting.slug, mock: sitting.mock, course: sitting.courseSlug },
    /** The name on the certificate that it led to, which a later change of hers does not touch. */
    candidate: certificate?.holderName ?? who.name,
    voided: attempt.state === "voided" ? await voiding(who, sitting, attempt.voidReason ?? "", now) : null,
    score: attempt.score ?? 0,
    maxScore: attempt.maxScore ?? sitting.maxScore,
    cutScore: attempt.cutScore,
    passed: attempt.passed === true,
    endedAt: attempt.endedAt ?? attempt.startedAt,
    byClock: endedByClock(attempt),
    minutes: Math.max(1, Math.round(((attempt.endedAt ?? attempt.startedAt) - attempt.startedAt) / MINUTE_MS)),
    limitMinutes: Math.max(1, Math.round((attempt.deadlineAt - attempt.startedAt) / MINUTE_MS)),
    receipt: attempt.answersHash === null ? null : receiptCode(attempt.answersHash),
    certificate: certificate &&
      stands && {
        code: certificate.code,
        expiresOn: certificate.expiresOn,
        status: stands.status,
        renewed: stands.renewed,
        kb: await certificateFileKb(certificate, config.origin),
      },
    /** Why the certificate she has earned is not issued yet. */
    withheld: printable.ok ? null : printable,
    late: RULINGS.flatMap((ruling) => {
      const ruled = late.filter((one) => one.ruling === ruling);
      const items = new Set(ruled.map(({ itemId }) => itemId));
      return items.size === 0 ? [] : [{ ruling, count: items.size, reason: ruled.at(-1)?.reason ?? null }];
    }),
    topics: (attempt.topicScores ?? []).map(({ topic, right, total }) => {
      const lesson = asRead?.lessons.find((one) => one.topic === topic);
      return {
        name: titles.get(topic) ?? topic,
        right,
        total,
        weak: right / total < WEAK_BELOW,
        study: lesson ? { href: `/courses/${sitting.courseSlug}/${lesson.slug}`, title: lesson.title } : null,
      };
    }),
  };
}

/** Why an attempt was voided, and what its candidate can do: sit again or why not now, and whom to ask. */
async function voiding(who: SignedIn, sitting: Sitting, reason: string, now: number) {
  const { rules, runningId } = await readEligibility(who.personId, sitting, now);
  const refusal = rules.map(({ verdict }) => verdict).find((verdict) => !verdict.ok);
  const issuer = sitting.achievementId === null ? null : (await getAchievement(db, sitting.achievementId)).issuer.name;
  return { reason, again: runningId === null ? (refusal ?? null) : null, issuer };
}
