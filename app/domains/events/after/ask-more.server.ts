import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { canDo, type Event } from "../event/event";
import { getOwnedEvent } from "../event/event.store.server";
import { MOST_OWN_QUESTIONS } from "./survey";
import { countAnswers, feedbackQuestionsOf } from "./survey.store.server";
import type { FeedbackQuestionForm } from "./survey-forms";

const { feedbackQuestion } = tables;

/** Whether questions may be changed: until the first answer, since later ones would be asked of some only. */
export function canAskMore(event: Event, answers: number, questions: number, now: number): Verdict {
  const open = canDo("ask-survey", event, now);
  if (!open.ok) return open;
  if (answers > 0) return refused("survey.answered");
  return questions < MOST_OWN_QUESTIONS ? accepted : refused("survey.enough", { most: MOST_OWN_QUESTIONS });
}

/** A question more in the survey of her event. */
export const askMore = (who: Organizer, slug: string, { label, kind }: FeedbackQuestionForm): Promise<void> =>
  transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    const own = await feedbackQuestionsOf(tx, event.id);
    insist(canAskMore(event, await countAnswers(tx, event.id), own.length, tx.now));
    // Sent twice, it is asked once.
    if (own.some((one) => one.label === label && one.kind === kind)) return;
    const position = 1 + Math.max(0, ...own.map((one) => one.position));
    const id = newId(tx.now);
    await tx.insert(feedbackQuestion).values({ id, eventId: event.id, position, label, kind, removedAt: null });
    tx.record({ act: "feedback.question-added", subject: { kind: "event", id: event.id }, facts: { question: id } });
  });

/** Takes a question out again. @throws NotFound where it is none of that event */
export const askNoMore = (who: Organizer, slug: string, questionId: string): Promise<void> =>
  transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    const own = await feedbackQuestionsOf(tx, event.id);
    if (!own.some(({ id }) => id === questionId)) throw new NotFound("question of the survey");
    insist(canAskMore(event, await countAnswers(tx, event.id), 0, tx.now));
    await tx
      .update(feedbackQuestion)
      .set({ removedAt: tx.now })
      .where(and(eq(feedbackQuestion.id, questionId), isNull(feedbackQuestion.removedAt)));
    const facts = { question: questionId };
    tx.record({ act: "feedback.question-removed", subject: { kind: "event", id: event.id }, facts });
  });

/** What stands in the way of changing questions now, for the page. */
export const mayAskMore = async (event: Event, now: number): Promise<Verdict> =>
  canAskMore(event, await countAnswers(db, event.id), (await feedbackQuestionsOf(db, event.id)).length, now);
