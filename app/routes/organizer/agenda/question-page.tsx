import { QUESTION_KINDS } from "@db/statuses";
import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import type { Verdict } from "~/kernel/verdict";
import { told } from "~/routes/refused";
import { Checkbox } from "~/ui/forms/checkbox";
import { Form } from "~/ui/forms/form";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { Callout } from "~/ui/show/callout";
import { eventHref } from "../desk";
import { AskedButtons, AskedEvent } from "../run/asked-event";

export interface QuestionPageProps {
  event: { slug: string; title: string };
  heading: string;
  values: { label: string; hint: string; kind: string; choices: string; required: boolean };
  answered: boolean;
  verdict: Verdict;
  refused: unknown;
  /** Under the form: asking it no more. */
  children?: ReactNode;
}

/** The form of a question, new or changed. */
export function QuestionPage({ event, heading, values, answered, verdict, refused, children }: QuestionPageProps) {
  const t = useT();
  const within = [{ label: t("organizer.questions.title"), href: eventHref(event, "/questions") }];
  return (
    <AskedEvent
      event={event}
      heading={heading}
      lead={t("organizer.questions.lead")}
      verdict={verdict}
      back="/questions"
      within={within}
    >
      {answered ? <Callout tone="tile">{t("organizer.questions.answered")}</Callout> : null}
      <Form {...told(t, refused)}>
        <TextField
          name="label"
          label={t("organizer.questions.label")}
          hint={t("organizer.questions.labelHint")}
          value={values.label}
          maxLength={100}
        />
        <TextField name="hint" label={t("organizer.questions.hint")} value={values.hint} maxLength={160} optional />
        <RadioGroup
          name="kind"
          label={t("organizer.questions.kind")}
          options={QUESTION_KINDS.map((value) => ({ value, label: t(`organizer.questions.kinds.${value}`) }))}
          value={values.kind}
        />
        <TextArea
          name="choices"
          label={t("organizer.questions.choices")}
          hint={t("organizer.questions.choicesHint")}
          value={values.choices}
          optional
        />
        <Checkbox name="required" label={t("organizer.questions.required")} checked={values.required} />
        <AskedButtons event={event} act={t("organizer.questions.save")} back="/questions" />
      </Form>
      {children}
    </AskedEvent>
  );
}
