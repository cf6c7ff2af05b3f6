import type { FeedbackKind } from "@db/statuses";
import { dayBeside } from "~/kernel/calendar-days";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { endOfDay } from "~/kernel/typed-day";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { canDo, type EventTimes, eventState } from "../event/event";
import { isOver } from "../event/state-questions";

/** Asked at every event, beside what its organizer asks: three marks from 1 to 5, and two texts. */
export const SCALES = ["content", "usefulness", "organization"] as const;
export const TEXTS = ["best", "change"] as const;
export const STEPS = [1, 2, 3, 4, 5] as const;

/**
 * Nothing of the answers to a question is shown where they are fewer. Of two or three people an organizer who was there knows who said what;
 * five is the least that statistics offices commonly publish of.
 */
export const FEWEST_ANSWERS = 5;

/** The instant (ms) from which no answer is taken any more. */
export const surveyEnd = (endsAt: number, days: number): number => endOfDay(dayBeside(isoDayOf(endsAt), days));

const CALL_AFTER_MS = DAY_MS;

/**
 * From when on (ms) those who were there are asked to answer: once attendance is booked, for then it is sure who was there; a day after the
 * end at the latest, while they still remember, by what was scanned at the door.
 */
export const surveyCallFrom = (endsAt: number, booked: boolean): number => (booked ? endsAt : endsAt + CALL_AFTER_MS);

/** Until when (ms) a survey takes answers, and when it was closed for good; null while it was not. */
export interface SurveyTime {
  until: number;
  closedAt: number | null;
}

/** Whether a survey takes answers: from the end of its event on until it is over, by the clock or by its organizer. */
function runs(event: EventTimes, { until, closedAt }: SurveyTime, now: number): Verdict {
  if (!isOver(eventState(event, now))) return refused("survey.notYet", undefined, event.endsAt);
  return closedAt !== null || now >= until ? refused("survey.over") : accepted;
}

/** Whether somebody may answer: who was there, once, from the end of the event on until its survey is over. */
export function canAnswer(
  event: EventTimes,
  who: { attended: boolean; given: boolean },
  time: SurveyTime,
  now: number,
): Verdict {
  const open = canDo("answer-survey", event, now);
  if (!open.ok) return open;
  if (who.given) return refused("survey.given");
  const running = runs(event, time, now);
  if (!running.ok) return running;
  return who.attended ? accepted : refused("survey.notThere");
}

/** Whether an organizer may close a survey before its time: once there are answers enough to be shown, for it is closed for good. */
export function canCloseSurvey(event: EventTimes, answers: number, time: SurveyTime, now: number): Verdict {
  const open = canDo("answer-survey", event, now);
  if (!open.ok) return open;
  const running = runs(event, time, now);
  if (!running.ok) return running;
  return answers >= FEWEST_ANSWERS ? accepted : refused("survey.fewToClose", { fewest: FEWEST_ANSWERS });
}

/** A question that is asked: `key` names it in an answer. */
export interface SurveyQuestion {
  key: string;
  kind: FeedbackKind;
  /** The organizer's own words; null for the usual ones, which the catalogue says. */
  label: string | null;
}

/** All questions in their order: the usual marks, the organizer's own, the usual texts. */
export const surveyQuestions = (
  own: readonly { id: string; kind: FeedbackKind; label: string }[],
): SurveyQuestion[] => [
  ...SCALES.map((key) => ({ key, kind: "scale" as const, label: null })),
  ...own.map(({ id, kind, label }) => ({ key: id, kind, label })),
  ...TEXTS.map((key) => ({ key, kind: "text" as const, label: null })),
];

export type SurveyAnswers = Record<string, number | string>;

export interface ScaleResult extends SurveyQuestion {
  kind: "scale";
  /** How often each mark was given, 1 first. */
  counts: number[];
  answered: number;
  /** How many gave 4 or 5. */
  good: number;
}
/** Answered by too few to be shown. */
export interface FewResult extends SurveyQuestion {
  few: true;
}
export interface TextResult extends SurveyQuestion {
  kind: "text";
  texts: string[];
}
export type QuestionResult = ScaleResult | TextResult | FewResult;

/**
 * What people said, question by question; null until the survey is closed: of two views, one answer apart, the difference tells what that
 * one said. Of a question that fewer than five answered it says no more than that. Texts stand in the order of their own signs, so that neither
 * the order of coming nor the same place under two questions leads to one person.
 */
export function surveyResults(
  questions: readonly SurveyQuestion[],
  answers: readonly SurveyAnswers[],
  { closedAt }: Pick<SurveyTime, "closedAt">,
): QuestionResult[] | null {
  if (closedAt === null) return null;
  return questions.map((question) => {
    const said = answers.map((one) => one[question.key]).filter((value) => value !== undefined);
    if (said.length < FEWEST_ANSWERS) return { ...question, few: true };
    if (question.kind === "text")
      return { ...question, kind: "text", texts: said.map(String).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)) };
    const counts = STEPS.map((step) => said.filter((value) => Number(value) === step).length);
    const answered = counts.reduce((sum, many) => sum + many, 0);
    return { ...question, kind: "scale", counts, answered, good: (counts[3] ?? 0) + (counts[4] ?? 0) };
  });
}

/** So many questions of her own an organizer may add: a survey that is longer is not answered. */
export const MOST_OWN_QUESTIONS = 5;
