import { db, type Reader } from "@db/client.server";
import { updateAttempt } from "~/domains/assessment/attempt.store.server";
import { getAttemptFor } from "~/domains/assessment/desk.store.server";
import { canRule, canRuleOnAny, takenAlong } from "~/domains/assessment/late-answer";
import { type LateAnswerRow, lateAnswersOf, setRulings } from "~/domains/assessment/late-answer.store.server";
import type { RulingForm } from "~/domains/assessment/ruling-form";
import { scoreAttempt } from "~/domains/assessment/score-attempt.server";
import type { Score } from "~/domains/assessment/scoring";
import { findCertificateOfAttempt, statusAt } from "~/domains/credentials/assertion.store.server";
import type { CertificateMove } from "~/domains/credentials/certificate-move";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Examiner } from "~/domains/people/proof";
import { now as clock } from "~/kernel/clock";
import { insist, NotFound } from "~/kernel/errors";
import { followScore, moveOf } from "../certificates/follow-score.server";
import { tellCandidate } from "./tell-candidate.server";

/** What accepting would do: the score before and after, and what becomes of the certificate. */
export interface Consequence {
  before: Pick<Score, "score" | "passed">;
  after: Pick<Score, "score" | "maxScore" | "passed">;
  certificate: CertificateMove;
}

/**
 * What accepting these late answers would do, without doing it. For whoever may rule on them only: one answer at a time it would
 * tell which are right.
 * @throws NotFound when the attempt is outside the examiner's scope; Refused when she cannot rule on it
 */
export async function foreseeFor(
  examiner: Examiner,
  attemptId: string,
  chosen: readonly string[],
): Promise<Consequence> {
  const { attempt, sitting, own } = await getAttemptFor(db, examiner, attemptId);
  const late = await lateAnswersOf(db, attemptId);
  insist(canRuleOnAny({ state: attempt.state, own }, late));
  const after = await scoreAttempt(
    db,
    attempt,
    asAccepted(late, [...chosen, ...takenAlong(late, chosen).map(({ id }) => id)]),
  );
  const before = { score: attempt.score ?? 0, passed: attempt.passed === true };
  return { before, after, certificate: await moveOf(db, { attempt, sitting, late, scored: after }, clock()) };
}

const asAccepted = (all: readonly LateAnswerRow[], chosen: readonly string[]): LateAnswerRow[] =>
  all.map((one) => (chosen.includes(one.id) ? { ...one, ruling: "accepted" } : one));

/**
 * Rules on late answers of one attempt in an examiner's scope, all of them alike, and on what waits unseen behind them. Accepted ones are scored with the rest, and
 * the certificate follows: issued when the attempt passes now, revoked when it no longer does, reinstated when it does again. The candidate is told.
 * @throws NotFound outside her scope or for a late answer of another attempt; Refused when one was ruled on already, or the attempt is her own.
 */
export function ruleLateAnswers(examiner: Examiner, attemptId: string, form: RulingForm): Promise<void> {
  return transact(person(examiner.personId), async (tx) => {
    const { attempt, sitting, own } = await getAttemptFor(tx, examiner, attemptId);
    const all = await lateAnswersOf(tx, attemptId);
    const asked = [...new Set(form.late)];
    const named = all.filter(({ id }) => asked.includes(id));
    if (named.length !== asked.length) throw new NotFound("late answer");
    insist(canRule({ state: attempt.state, own }, named));
    const ruled = [...named, ...takenAlong(all, asked)];
    const ids = ruled.map(({ id }) => id);
    const { answer: ruling, reason } = form;
    await setRulings(tx, ids, { ruling, ruledBy: examiner.personId, ruledAt: tx.now, reason });
    for (const { id, itemId } of ruled)
      tx.record({
        act: `late-answer.${ruling}`,
        subject: { kind: "late-answer", id },
        facts: { attempt: attemptId, item: itemId },
        reason,
        about: attempt.personId,
      });
    let score = attempt.score ?? 0;
    if (ruling === "accepted") {
      const scored = await scoreAttempt(tx, attempt, asAccepted(all, ids));
      const before = { score: attempt.score, passed: attempt.passed };
      score = scored.score;
      await updateAttempt(tx, attemptId, scored);
      tx.record({
        act: "attempt.rescored",
        subject: { kind: "attempt", id: attemptId },
        secrets: { before, after: { ...scored } },
        reason,
        about: attempt.personId,
      });
      await followScore(tx, examiner, { attempt, sitting, late: all, scored }, reason);
    }
    const told = { exam: sitting.title, answers: new Set(ruled.map(({ itemId }) => itemId)).size, score, reason };
    await tellCandidate(tx, attempt, ruling === "accepted" ? "lateAccepted" : "lateRefused", told);
  });
}

/** Whether the attempt's certificate, if there is one, stands. */
export async function standingCertificate(attemptId: string, now: number, on: Reader = db) {
  const certificate = await findCertificateOfAttempt(on, attemptId);
  return certificate && { code: certificate.code, status: statusAt(certificate, now).status };
}
