import { db } from "@db/client.server";
import { endedByClock, isDue } from "~/domains/assessment/attempt";
import type { AttemptRow } from "~/domains/assessment/attempt.store.server";
import { getAttemptFor, savesOf } from "~/domains/assessment/desk.store.server";
import { receiptCode } from "~/domains/assessment/handed-in";
import { type Shown, shownOf } from "~/domains/assessment/late-answer";
import { type LateAnswerRow, lateAnswersOf } from "~/domains/assessment/late-answer.store.server";
import { chosenOf } from "~/domains/assessment/response";
import { storedAnswers } from "~/domains/assessment/response.store.server";
import { findCurrentCourse } from "~/domains/courses/published.server";
import type { Examiner } from "~/domains/people/proof";
import { choiceLetter } from "~/kernel/choice-letter";
import { standingCertificate } from "./rule-late-answers.server";

/** The letters a candidate saw at the choices of an item of her form. */
function lettersOf(attempt: AttemptRow, itemId: string, response: LateAnswerRow["response"]): string {
  const choices = attempt.form.find(({ id }) => id === itemId)?.choices ?? [];
  return chosenOf(response)
    .map((choice) => choiceLetter(choices.indexOf(choice)))
    .sort()
    .join("");
}

/** A late answer beside what stands in its place, by letters and numbers only: no stem, no key. */
export interface LateLine {
  id: string;
  number: number;
  /** Empty = cleared. */
  letters: string;
  /** Null = nothing was stored in time. */
  stored: string | null;
  keptAt: number;
  lateMs: number;
  ruling: LateAnswerRow["ruling"];
  reason: string | null;
  /** So many more of the item are not shown and go with this one. */
  behind: number;
}

function lateLine(
  attempt: AttemptRow,
  { row, behind }: Shown<LateAnswerRow>,
  stored: ReadonlyMap<string, LateAnswerRow["response"]>,
) {
  const { id, itemId, response, keptAt, ruling, reason } = row;
  const before = stored.get(itemId);
  return {
    id,
    number: attempt.form.findIndex((item) => item.id === itemId) + 1,
    letters: lettersOf(attempt, itemId, response),
    stored: before === undefined ? null : lettersOf(attempt, itemId, before),
    keptAt,
    lateMs: Math.max(0, keptAt - (attempt.endedAt ?? attempt.deadlineAt)),
    ruling,
    reason,
    behind: behind.length,
  } satisfies LateLine;
}

/**
 * An attempt for an examiner: where it stands, scores once released, saves by number, never a key or an item's text.
 * @throws NotFound outside her scope.
 */
export async function readDeskAttempt(examiner: Examiner, attemptId: string, now: number) {
  const { attempt, sitting, candidate, own } = await getAttemptFor(db, examiner, attemptId);
  const [saves, late, answers, certificate, course] = await Promise.all([
    savesOf(db, attemptId),
    lateAnswersOf(db, attemptId),
    storedAnswers(db, attemptId),
    standingCertificate(attemptId, now),
    findCurrentCourse(sitting.courseSlug),
  ]);
  const stored = new Map(answers.map(({ itemId, response }) => [itemId, response]));
  const titles = new Map(course?.topics.map(({ key, title }) => [key, title]));
  const { id, number, state, passed, startedAt, deadlineAt, endedAt, score, maxScore, cutScore } = attempt;
  return {
    id,
    number,
    state,
    passed,
    startedAt,
    deadlineAt,
    endedAt,
    score,
    maxScore,
    cutScore,
    candidate,
    own,
    saves,
    sitting: { slug: sitting.slug, title: sitting.title },
    due: isDue(attempt, now),
    byClock: endedByClock(attempt),
    answered: answers.filter(({ response }) => chosenOf(response).length > 0).length,
    items: attempt.form.length,
    penTakenAt: state === "started" && attempt.penToken !== null ? attempt.penTakenAt : null,
    receipt: attempt.answersHash === null ? null : receiptCode(attempt.answersHash),
    voidReason: attempt.voidReason,
    certificate,
    late: shownOf(late)
      .map((shown) => lateLine(attempt, shown, stored))
      .toSorted((a, b) => a.number - b.number),
    topics: (attempt.topicScores ?? []).map(({ topic, right, total }) => ({
      name: titles.get(topic) ?? topic,
      right,
      total,
    })),
  };
}
export type DeskAttempt = Awaited<ReturnType<typeof readDeskAttempt>>;
