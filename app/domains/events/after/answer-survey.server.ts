import { randomUUID } from "node:crypto";
import { tables } from "@db/tables";
import { asc, eq } from "drizzle-orm";
import { anonymous, person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import { type Refusal, refused } from "~/kernel/verdict";
import type { Event } from "../event/event";
import { getPublicEvent } from "../event/event.store.server";
import { wasThere } from "./attended.server";
import { canAnswer, type SurveyAnswers, surveyQuestions } from "./survey";
import { feedbackQuestionsOf, hasGiven, readSurveyTime } from "./survey.store.server";
import { readSurvey } from "./survey-forms";

const { feedbackAnswer, feedbackGiven } = tables;

/**
 * Takes an answered survey, one a person whatever she sends twice. Nothing leads from the answer to her: it has no person and no time, the
 * entry of the log has nobody who acted, and all answers of the event are written anew in the order of their random ids, so that
 * neither the order on the disk nor the transaction that wrote a row tells which came last.
 */
export function answerSurvey(
  who: Pick<Person, "personId">,
  slug: string,
  typed: Record<string, string | string[]>,
): Promise<{ ok: true } | (Refusal & { field: string })> {
  return transact(person(who.personId), async (tx) => {
    const event = await getPublicEvent(tx, slug);
    const [attended, given] = [await wasThere(tx, event.id, who.personId), await hasGiven(tx, event.id, who.personId)];
    const verdict = canAnswer(event, { attended, given }, await readSurveyTime(tx, event), tx.now);
    // A form sent twice is answered as the first time.
    if (given) return { ok: true as const };
    if (!verdict.ok) return { ...verdict, field: "" };
    const questions = surveyQuestions(await feedbackQuestionsOf(tx, event.id));
    const read = readSurvey(questions, typed);
    if (!read.ok) return { ...refused(read.reason, read.values), field: read.field };
    await tx.insert(feedbackGiven).values({ eventId: event.id, personId: who.personId });
    await addAnswer(tx, event, read.answers);
    tx.record({ act: "feedback.given", subject: { kind: "event", id: event.id }, actor: anonymous });
    return { ok: true as const };
  });
}

async function addAnswer(tx: Tx, { id: eventId }: Event, answers: SurveyAnswers): Promise<void> {
  const before = await tx
    .select()
    .from(feedbackAnswer)
    .where(eq(feedbackAnswer.eventId, eventId))
    .orderBy(asc(feedbackAnswer.id));
  if (before.length > 0) await tx.delete(feedbackAnswer).where(eq(feedbackAnswer.eventId, eventId));
  const all = [...before, { id: randomUUID(), eventId, answers }].sort((a, b) => (a.id < b.id ? -1 : 1));
  await tx.insertRows(feedbackAnswer, all);
}
