import { z } from "zod";
import { textField } from "~/kernel/typed-field";
import { oneLine, someLines } from "~/kernel/typed-text";
import { STEPS, type SurveyAnswers, type SurveyQuestion } from "./survey";

const LONGEST_TEXT = 1_000;

/** Name of a question's field in the form. */
export const surveyField = (key: string): string => `answer.${key}`;

/** Everything the form may hold; what was asked decides what of it counts (`readSurvey`). */
export const surveyForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** What was answered. Every question may be left out; an empty sheet says nothing and is none. */
export function readSurvey(
  questions: readonly SurveyQuestion[],
  typed: Record<string, string | string[]>,
):
  | { ok: true; answers: SurveyAnswers }
  | { ok: false; field: string; reason: string; values?: Record<string, number> } {
  const answers: SurveyAnswers = {};
  for (const { key, kind } of questions) {
    const field = surveyField(key);
    const first = [typed[field] ?? ""].flat()[0] ?? "";
    if (kind === "scale") {
      const mark = STEPS.find((step) => String(step) === first);
      if (mark !== undefined) answers[key] = mark;
      continue;
    }
    const said = someLines(first);
    if ([...said].length > LONGEST_TEXT)
      return { ok: false, field, reason: "survey.long", values: { max: LONGEST_TEXT, length: [...said].length } };
    if (said !== "") answers[key] = said;
  }
  const first = questions[0] as SurveyQuestion;
  return Object.keys(answers).length === 0
    ? { ok: false, field: surveyField(first.key), reason: "survey.empty" }
    : { ok: true, answers };
}

/** A question of the organizer's own. */
export const feedbackQuestionForm = z.object({
  label: textField.transform(oneLine).pipe(z.string().min(2, "survey.labelMissing").max(200, "survey.labelLong")),
  kind: z.enum(["scale", "text"], "survey.kindMissing"),
});
export type FeedbackQuestionForm = z.output<typeof feedbackQuestionForm>;
