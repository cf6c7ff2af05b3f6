import type { Reader } from "@db/client.server";
import { wasThere } from "~/domains/events/after/attended.server";
import { canAnswer, FEWEST_ANSWERS, surveyQuestions } from "~/domains/events/after/survey";
import { feedbackQuestionsOf, hasGiven, readSurveyTime } from "~/domains/events/after/survey.store.server";
import { getPublicEvent } from "~/domains/events/event/event.store.server";
import type { Person } from "~/domains/people/proof";

/** The survey of an event as the one who opens it sees it: the questions, or why there is nothing to answer. @throws NotFound */
export async function readSurveyPage(on: Reader, { personId }: Pick<Person, "personId">, slug: string, now: number) {
  const event = await getPublicEvent(on, slug);
  const given = await hasGiven(on, event.id, personId);
  const time = await readSurveyTime(on, event);
  const attended = given || (await wasThere(on, event.id, personId));
  return {
    event: { slug: event.slug, title: event.title },
    given,
    verdict: canAnswer(event, { attended, given }, time, now),
    until: time.until,
    fewest: FEWEST_ANSWERS,
    questions: surveyQuestions(await feedbackQuestionsOf(on, event.id)),
  };
}
