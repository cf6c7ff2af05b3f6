import type { ReactNode } from "react";
import { STEPS } from "~/domains/events/after/survey";
import { surveyField } from "~/domains/events/after/survey-forms";
import type { TextKey, Translate } from "~/i18n/translate";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextArea } from "~/ui/forms/text-area";

export interface AskedInSurvey {
  key: string;
  kind: "scale" | "text";
  label: string | null;
}

/** What a question asks: the organizer's words, or ours. */
export const questionText = (t: Translate, { key, label }: Pick<AskedInSurvey, "key" | "label">): string =>
  label ?? t(`after.survey.questions.${key}` as TextKey);

/** The questions of a survey as fields; all may be left out. No component, so that its form can count them and name their mistakes. */
export function surveyFields(t: Translate, questions: readonly AskedInSurvey[]): ReactNode[] {
  const options = [...STEPS]
    .reverse()
    .map((step) => ({ value: String(step), label: t(`after.survey.marks.${step}` as TextKey) }));
  return questions.map((question) =>
    question.kind === "scale" ? (
      <RadioGroup
        key={question.key}
        name={surveyField(question.key)}
        label={questionText(t, question)}
        options={options}
        inline
        optional
      />
    ) : (
      <TextArea
        key={question.key}
        name={surveyField(question.key)}
        label={questionText(t, question)}
        hint={t("after.survey.textHint")}
        rows={3}
        maxLength={1000}
        optional
      />
    ),
  );
}
