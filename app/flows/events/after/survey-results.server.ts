import { db } from "@db/client.server";
import { mayAskMore } from "~/domains/events/after/ask-more.server";
import { FEWEST_ANSWERS, surveyEnd, surveyQuestions, surveyResults } from "~/domains/events/after/survey";
import { answersOf, feedbackQuestionsOf, readFeedbackDays } from "~/domains/events/after/survey.store.server";
import { type Event, eventState } from "~/domains/events/event/event";
import { isOver } from "~/domains/events/event/state-questions";

/** What people thought of an event, for its organizers: how many answered, and from the fifth answer on what they said. */
export async function readSurveyResults(event: Event, now: number) {
  const own = await feedbackQuestionsOf(db, event.id);
  const answers = await answersOf(db, event.id);
  const until = surveyEnd(event.endsAt, await readFeedbackDays(db));
  return {
    event: { slug: event.slug, title: event.title },
    answers: answers.length,
    begun: isOver(eventState(event, now)),
    over: now >= until,
    until,
    fewest: FEWEST_ANSWERS,
    results: surveyResults(surveyQuestions(own), answers),
    questions: own.map(({ id, label, kind }) => ({ id, label, kind })),
    more: await mayAskMore(event, now),
  };
}
