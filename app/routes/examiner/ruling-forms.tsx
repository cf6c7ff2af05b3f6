import type { LateLine } from "~/flows/exams/read-desk-attempt.server";
import type { Consequence } from "~/flows/exams/rule-late-answers.server";
import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { CheckboxGroup } from "~/ui/forms/checkbox-group";
import { ErrorSummary } from "~/ui/forms/error-summary";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextArea } from "~/ui/forms/text-area";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { lateNotes, lateTitle } from "./late-lines";

export interface RulingFormsProps {
  /** The attempt's page on the desk. */
  here: string;
  waiting: readonly LateLine[];
  chosen: readonly string[];
  consequence: Consequence;
  cut: number;
  refused?: unknown;
}

/** First which answers, then what accepting them would do, then the decision with its reason. */
export function RulingForms({ here, waiting, chosen, consequence, cut, refused }: RulingFormsProps) {
  const t = useT();
  const shown = told(t, refused);
  const late = chosen.join(" ");
  // Only some of them: a form with a mistake comes back about the same ones, with what follows from those.
  const some = chosen.length < waiting.length ? `?${new URLSearchParams({ late })}` : "";
  const [answer, reason] = [t("staff.examiner.late.answer"), t("staff.examiner.late.reason")];
  return (
    <>
      {shown.errors ? (
        <ErrorSummary
          errors={shown.errors}
          names={
            new Map([
              ["late", t("staff.examiner.late.choose")],
              ["answer", answer],
              ["reason", reason],
            ])
          }
        />
      ) : null}
      <Form method="get" action={`${here}/late-answers`} label={t("staff.examiner.late.choose")}>
        <CheckboxGroup
          name="late"
          label={t("staff.examiner.late.choose")}
          values={chosen}
          options={waiting.map((line) => ({
            value: line.id,
            label: lateTitle(t, line),
            hint: lateNotes(t, line).join(t("ui.listApart")),
          }))}
        />
        <ActRow>
          <Button variant="outlined">{t("staff.examiner.late.foresee")}</Button>
        </ActRow>
      </Form>
      <Section title={t("staff.examiner.late.consequence", { count: chosen.length })}>
        <Callout tone="tile">
          <ConsequenceWords consequence={consequence} cut={cut} />
        </Callout>
        <Form {...shown} summaryAbove action={`${here}/late-answers${some}`}>
          <HiddenField name="late" value={late} />
          <RadioGroup
            name="answer"
            label={answer}
            options={[
              { value: "accepted", label: t("staff.examiner.late.accept") },
              { value: "refused", label: t("staff.examiner.late.refuse") },
            ]}
          />
          <TextArea name="reason" label={reason} hint={t("staff.examiner.late.reasonHint")} />
          <ActRow>
            <Button full="phone">{t("staff.examiner.late.act")}</Button>
            <a href={here}>{t("staff.examiner.late.cancel")}</a>
          </ActRow>
        </Form>
      </Section>
    </>
  );
}

function ConsequenceWords({ consequence, cut }: { consequence: Consequence; cut: number }) {
  const t = useT();
  const { before, after, certificate } = consequence;
  const moved = before.passed !== after.passed;
  return (
    <>
      <p>
        {before.score === after.score
          ? t("staff.examiner.late.same", { score: after.score })
          : t("staff.examiner.late.consequenceScore", { before: before.score, after: after.score, cut })}
      </p>
      <p>
        {moved
          ? certificate === "none"
            ? t(after.passed ? "staff.examiner.late.nowPassed" : "staff.examiner.late.nowFailed")
            : t(`staff.examiner.late.${certificate}`)
          : t(`staff.examiner.late.stays.${after.passed ? "passed" : "failed"}`)}
      </p>
    </>
  );
}
