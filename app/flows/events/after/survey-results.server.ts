import { db } from "@db/client.server";
import { mayAskMore } from "~/domains/events/after/ask-more.server";
import { canCloseSurvey, FEWEST_ANSWERS, surveyQuestions, surveyResults } from "~/domains/events/after/survey";
import { answersOf, feedbackQuestionsOf, readSurveyTime } from "~/domains/events/after/survey.store.server";
import { type Event, eventState } from "~/domains/events/event/event";
import { isOver } from "~/domains/events/event/state-questions";

/** What people thought of an event, for its organizers: how many answered, and once it is closed what they said. */
export async function readSurveyResults(event: Event, now: number) {
  const own = await feedbackQuestionsOf(db, event.id);
  const answers = await answersOf(db, event.id);
  const time = await readSurveyTime(db, event);
  return {
    event: { slug: event.slug, title: event.title },
    answers: answers.length,
    begun: isOver(eventState(event, now)),
    over: time.closedAt !== null || now >= time.until,
    ...time,
    closing: canCloseSurvey(event, answers.length, time, now),
    fewest: FEWEST_ANSWERS,
    results: surveyResults(surveyQuestions(own), answers, time),
    questions: own.map(({ id, label, kind }) => ({ id, label, kind })),
    more: await mayAskMore(event, now),
  };
}
