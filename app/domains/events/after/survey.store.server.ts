import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, count, desc, eq, gt, isNotNull, isNull, lte, notExists, sql } from "drizzle-orm";
import { NUMBERS } from "~/domains/settings/programme";
import { readWholeSetting } from "~/domains/settings/setting.store.server";
import { DAY_MS } from "~/kernel/milliseconds";
import type { Event } from "../event/event";
import { type SurveyAnswers, type SurveyTime, surveyEnd } from "./survey";

const { event, eventChange, registration, feedbackAnswer, feedbackGiven, feedbackQuestion } = tables;

export type FeedbackQuestion = typeof feedbackQuestion.$inferSelect;

/** For how many days after its end an event's survey takes answers: a setting of the programme. */
export const readFeedbackDays = (on: Reader): Promise<number> => readWholeSetting(on, NUMBERS.feedbackDays);

/** When an event's survey ends, and whether it is closed for good: that is a row of the event's history. */
export async function readSurveyTime(on: Reader, { id, endsAt }: Pick<Event, "id" | "endsAt">): Promise<SurveyTime> {
  const [closed] = await on
    .select({ at: eventChange.at })
    .from(eventChange)
    .where(and(eq(eventChange.eventId, id), eq(eventChange.kind, "survey-closed")));
  return { until: surveyEnd(endsAt, await readFeedbackDays(on)), closedAt: closed?.at ?? null };
}

/** Of an event whose survey was not closed for good yet. */
export const notClosed = (on: Reader) =>
  notExists(
    on
      .select({ one: sql`1` })
      .from(eventChange)
      .where(and(eq(eventChange.eventId, event.id), eq(eventChange.kind, "survey-closed"))),
  );

/** The organizer's own questions of an event's survey, in their order. */
export const feedbackQuestionsOf = (on: Reader, eventId: string): Promise<FeedbackQuestion[]> =>
  on
    .select()
    .from(feedbackQuestion)
    .where(and(eq(feedbackQuestion.eventId, eventId), isNull(feedbackQuestion.removedAt)))
    .orderBy(asc(feedbackQuestion.position), asc(feedbackQuestion.id));

export const answersOf = async (on: Reader, eventId: string): Promise<SurveyAnswers[]> =>
  (
    await on.select().from(feedbackAnswer).where(eq(feedbackAnswer.eventId, eventId)).orderBy(asc(feedbackAnswer.id))
  ).map(({ answers }) => answers);

export async function countAnswers(on: Reader, eventId: string): Promise<number> {
  const [row] = await on.select({ many: count() }).from(feedbackAnswer).where(eq(feedbackAnswer.eventId, eventId));
  return Number(row?.many ?? 0);
}

/** Ended events at which she may have been and whose survey may be open still, the latest first; each once. */
export async function surveyedEvents(on: Reader, personId: string, now: number) {
  const rows = await on
    .select({ event })
    .from(registration)
    .innerJoin(event, eq(event.id, registration.eventId))
    .where(
      and(
        ...[eq(registration.personId, personId), isNull(registration.sessionId), isNotNull(event.publishedAt)],
        ...[lte(event.endsAt, now), gt(event.endsAt, now - (NUMBERS.feedbackDays.most + 1) * DAY_MS)],
      ),
    )
    .orderBy(desc(event.endsAt));
  const events = rows.map((row) => row.event);
  return events.filter(({ id }, at) => events.findIndex((one) => one.id === id) === at);
}

/** Whether she answered. */
export async function hasGiven(on: Reader, eventId: string, personId: string): Promise<boolean> {
  const found = await on
    .select({ eventId: feedbackGiven.eventId })
    .from(feedbackGiven)
    .where(and(eq(feedbackGiven.eventId, eventId), eq(feedbackGiven.personId, personId)));
  return found.length > 0;
}
