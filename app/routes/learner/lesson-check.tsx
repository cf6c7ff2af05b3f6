import { useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { ReportLink } from "~/routes/report-link";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { ChoiceList } from "~/ui/forms/choice-list";
import { Form } from "~/ui/forms/form";
import { CheckBand } from "~/ui/lesson/check-band";
import { AnswerOutcome, kindKey } from "./answer-outcome";
import type { CheckView } from "./lesson-view.server";

export interface LessonCheckProps {
  check: CheckView;
  /** Address of the lesson. */
  lesson: string;
  /** Where a mistake in it is reported. */
  report: string;
  /** What was chosen and why it could not be taken, after a refused post. */
  refused?: { message: string; chosen: string[] } | undefined;
}

/** Which check of the lesson it is, and of what kind. */
export const checkPlace = (t: Translate, { number, kind }: Pick<CheckView, "number" | "kind">): string =>
  t("courses.check.place", { number, kind: t(kindKey(kind)) });

/** A check in the text: question, then the same question with the answer to the answer. Open until it is right. */
export function LessonCheck({ check, lesson, report, refused }: LessonCheckProps) {
  const t = useT();
  const { anchor, kind, stem, choices, chosen, outcome, skipTo, main } = check;
  const right = outcome?.correct === true;
  return (
    <CheckBand id={anchor} place={checkPlace(t, check)} {...(!right && { rule: t("courses.check.rule") })} stem={stem}>
      <Form action={`${lesson}/checks/${check.id}/answers`} data-island="check">
        <ChoiceList
          kind={kind === "multiple" ? "multiple" : "single"}
          name="choice"
          legend={stem}
          legendHidden
          choices={choices.map((choice) => ({
            ...choice,
            ...(choice.state && { note: t("courses.check.chosen") }),
          }))}
          chosen={refused?.chosen ?? chosen}
          disabled={right}
          error={refused?.message}
        />
        {outcome ? <AnswerOutcome kind={kind} outcome={outcome} /> : null}
        <p className="note" data-part="failed" role="alert" hidden>
          {t("courses.lesson.failed")}
        </p>
        {right ? null : (
          <ActRow>
            <Button variant={main ? "filled" : "outlined"}>
              {t(outcome ? "courses.check.again" : "courses.check.answer")}
            </Button>
            <a href={`#${skipTo}`}>{t("courses.check.skip")}</a>
          </ActRow>
        )}
      </Form>
      <p className="check-report">
        <ReportLink href={report} of={checkPlace(t, check)} />
      </p>
    </CheckBand>
  );
}
