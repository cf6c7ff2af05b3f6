import { db } from "@db/client.server";
import { attemptsOf } from "~/domains/assessment/attempt.store.server";
import { findSittingBySlug } from "~/domains/assessment/sitting.store.server";
import { listOwnCertificates, statusAt } from "~/domains/credentials/assertion.store.server";
import { nameForCertificate } from "~/domains/credentials/name-for-certificate.server";
import type { Visitor } from "~/domains/people/visitor";
import { readEligibility } from "~/flows/exams/start-exam.server";
import { NotFound } from "~/kernel/errors";

/** What the page of an exam shows: its facts, and of whoever is signed in whether she may start and what she has done. */
export async function readExamView(slug: string, visitor: Visitor, now: number) {
  const sitting = await findSittingBySlug(db, slug);
  if (!sitting) throw new NotFound("sitting");
  const { title, mock, courseSlug, items, maxScore, cutScore, durationMinutes, blueprint } = sitting;
  const exam = {
    slug: sitting.slug,
    title,
    mock,
    followsFinal: sitting.followsFinal !== null,
    courseSlug,
    items,
    max: maxScore,
    cut: cutScore,
    minutes: durationMinutes,
    points: blueprint.pointsPerItem,
  };
  if (!visitor.signedIn) return { exam, own: null };
  const attempts = await attemptsOf(db, visitor.personId, sitting.id);
  return {
    exam,
    own: {
      name: await nameForCertificate(db, visitor.personId, now),
      eligibility: await readEligibility(visitor.personId, sitting, now),
      certificate: await ownCertificate(visitor.personId, sitting.achievementId, now),
      attempts: attempts.map(({ id, number, state, score, passed, startedAt }) => ({
        id,
        number,
        state,
        score,
        passed,
        startedAt,
      })),
    },
  };
}

export type ExamView = Awaited<ReturnType<typeof readExamView>>;
export type OwnExam = NonNullable<ExamView["own"]>;

/** The certificate that she holds of what this sitting certifies, while it stands. */
async function ownCertificate(personId: string, achievementId: string | null, now: number) {
  if (achievementId === null) return null;
  const held = (await listOwnCertificates(db, personId)).find(
    (one) => one.achievementId === achievementId && statusAt(one, now).status === "valid",
  );
  return held ? { code: held.code, expiresOn: held.expiresOn } : null;
}
