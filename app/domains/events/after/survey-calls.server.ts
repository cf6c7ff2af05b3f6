import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, gt, isNotNull, isNull, lte } from "drizzle-orm";
import { NUMBERS } from "~/domains/settings/programme";
import { DAY_MS } from "~/kernel/milliseconds";
import type { Event } from "../event/event";
import { attendeesOf } from "./attended.server";
import { canAnswer, surveyCallFrom, surveyEnd } from "./survey";
import { notClosed, readFeedbackDays } from "./survey.store.server";

const { event, registration, eventReminder, feedbackGiven } = tables;

/** The name under which it is kept that somebody was asked. */
export const SURVEY_CALL = "survey";

/** Somebody to be asked what she thinks of an event, with the registration under which that is noted. */
export interface SurveyCall {
  personId: string;
  registrationId: string;
}

/** Events whose survey is open and of which people may be asked now; with `id` that one alone, or nothing. */
export async function surveysToCall(on: Reader, now: number, id?: string): Promise<Event[]> {
  const ended = await on
    .select()
    .from(event)
    .where(
      and(
        ...[isNotNull(event.publishedAt), isNull(event.cancelledAt), notClosed(on)],
        ...[lte(event.endsAt, now), gt(event.endsAt, now - (NUMBERS.feedbackDays.most + 1) * DAY_MS)],
        ...(id === undefined ? [] : [eq(event.id, id)]),
      ),
    );
  const days = await readFeedbackDays(on);
  const there = { attended: true, given: false };
  return ended.filter((one) => canAnswer(one, there, { until: surveyEnd(one.endsAt, days), closedAt: null }, now).ok);
}

/** Who was at an event, did not answer and was not asked before; nobody while it is too early to ask. */
export async function callsOf(on: Reader, { id, endsAt }: Event, now: number): Promise<SurveyCall[]> {
  const seats = await on
    .select({
      registrationId: registration.id,
      personId: registration.personId,
      outcome: registration.outcome,
      asked: eventReminder.kind,
      given: feedbackGiven.personId,
    })
    .from(registration)
    .leftJoin(
      eventReminder,
      and(eq(eventReminder.registrationId, registration.id), eq(eventReminder.kind, SURVEY_CALL)),
    )
    .leftJoin(
      feedbackGiven,
      and(eq(feedbackGiven.eventId, registration.eventId), eq(feedbackGiven.personId, registration.personId)),
    )
    .where(and(eq(registration.eventId, id), isNull(registration.sessionId)));
  const booked = seats.some(({ outcome }) => outcome === "attended" || outcome === "absent");
  if (now < surveyCallFrom(endsAt, booked)) return [];
  const done = new Set(seats.filter(({ asked, given }) => asked ?? given).map(({ personId }) => personId));
  const there = await attendeesOf(on, id);
  const calls = new Map<string, SurveyCall>();
  for (const { personId, registrationId } of seats)
    if (personId !== null && there.has(personId) && !done.has(personId) && !calls.has(personId))
      calls.set(personId, { personId, registrationId });
  return [...calls.values()];
}
