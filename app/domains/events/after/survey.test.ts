import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canAnswer, canCloseSurvey, FEWEST_ANSWERS, STEPS, surveyEnd, surveyQuestions, surveyResults } from "./survey";
import { readSurvey, surveyField } from "./survey-forms";

const ENDS = Date.UTC(2026, 10, 20, 9, 30);
const DAY = 86_400_000;
const event = {
  publishedAt: 1,
  registrationOpensAt: 1,
  registrationClosesAt: 2,
  closedAt: null,
  startsAt: ENDS - 7_200_000,
  endsAt: ENDS,
  postponedAt: null,
  cancelledAt: null,
  summarisedAt: null,
  archivedAt: null,
};
const there = { attended: true, given: false };
const questions = surveyQuestions([
  { id: "q1", kind: "scale", label: "场地" },
  { id: "q2", kind: "text", label: "还想听什么" },
]);
const answer = fc
  .record({ content: fc.constantFrom(...STEPS), q1: fc.constantFrom(...STEPS), best: fc.string(), q2: fc.string() })
  .chain((all) =>
    fc.subarray(Object.keys(all)).map((keys) => Object.fromEntries(keys.map((k) => [k, all[k as "best"]]))),
  );

const CLOSED = { closedAt: 1 };

describe("the survey", () => {
  it("is open to who was there, from the end on until the end of the last day", () => {
    const over = surveyEnd(ENDS, 14);
    const open = { until: over, closedAt: null };
    expect(new Date(over).toISOString()).toBe("2026-12-04T16:00:00.000Z");
    expect(canAnswer(event, there, open, ENDS - 1)).toEqual({ ok: false, reason: "survey.notYet", until: ENDS });
    expect(canAnswer(event, there, open, ENDS).ok).toBe(true);
    expect(canAnswer(event, there, open, over - 1).ok).toBe(true);
    expect(canAnswer(event, there, open, over)).toMatchObject({ reason: "survey.over" });
    expect(canAnswer(event, { attended: false, given: false }, open, ENDS)).toMatchObject({
      reason: "survey.notThere",
    });
    expect(canAnswer(event, { attended: true, given: true }, open, ENDS + DAY)).toMatchObject({
      reason: "survey.given",
    });
    const cancelled = { ...event, cancelledAt: 5 };
    expect(canAnswer(cancelled, there, open, ENDS)).toMatchObject({ reason: "event.state.cancelled" });
  });

  it("is closed early once five have answered, and then takes no more", () => {
    const open = { until: surveyEnd(ENDS, 14), closedAt: null };
    expect(canCloseSurvey(event, 4, open, ENDS)).toMatchObject({ reason: "survey.fewToClose" });
    expect(canCloseSurvey(event, 5, open, ENDS - 1)).toMatchObject({ reason: "survey.notYet" });
    expect(canCloseSurvey(event, 5, open, ENDS).ok).toBe(true);
    const closed = { ...open, closedAt: ENDS };
    expect(canCloseSurvey(event, 5, closed, ENDS)).toMatchObject({ reason: "survey.over" });
    expect(canAnswer(event, there, closed, ENDS)).toMatchObject({ reason: "survey.over" });
  });

  it("tells nothing before it is closed, and then nothing of a question that four answered", () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
        expect(surveyResults(questions, answers, { closedAt: null })).toBeNull();
        for (const one of surveyResults(questions, answers, CLOSED) ?? []) {
          const said = answers.filter((all) => all[one.key] !== undefined).length;
          expect("few" in one).toBe(said < FEWEST_ANSWERS);
          if ("counts" in one) expect(one.counts.reduce((sum, n) => sum + n, 0)).toBe(said);
          else if ("texts" in one) expect(one.texts).toHaveLength(said);
        }
      }),
    );
  });

  it("says the same whatever order the answers came in", () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 5, maxLength: 9 }), fc.integer(), (answers, seed) => {
        const turned = [...answers].sort((a, b) => (JSON.stringify(a) + seed < JSON.stringify(b) + seed ? 1 : -1));
        expect(surveyResults(questions, turned, CLOSED)).toEqual(surveyResults(questions, answers, CLOSED));
      }),
    );
  });

  it("takes what was asked and offered, and no empty sheet", () => {
    const typed = {
      [surveyField("content")]: "4",
      [surveyField("q1")]: "9",
      [surveyField("best")]: " 案例\n具体 ",
      x: "1",
    };
    expect(readSurvey(questions, typed)).toEqual({ ok: true, answers: { content: 4, best: "案例\n具体" } });
    expect(readSurvey(questions, { [surveyField("q1")]: "6", x: "1" })).toMatchObject({
      ok: false,
      reason: "survey.empty",
    });
    const long = { [surveyField("q2")]: "长".repeat(1001) };
    expect(readSurvey(questions, long)).toMatchObject({ field: "answer.q2", reason: "survey.long" });
  });
});
