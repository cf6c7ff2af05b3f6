import { MOST_OWN_QUESTIONS } from "~/domains/events/after/survey";
import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import type { Verdict } from "~/kernel/verdict";
import type { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextField } from "~/ui/forms/text-field";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { eventHref } from "../desk";

export interface OwnQuestionsProps {
  event: { slug: string };
  questions: readonly { id: string; label: string; kind: "scale" | "text" }[];
  /** Whether more may be asked, else why not. */
  more: Verdict;
}

/** The organizer's own questions; until somebody answered they can be added and removed. */
export function OwnQuestions({ event, questions, more }: OwnQuestionsProps) {
  const t = useT();
  const fixed = !more.ok && more.reason !== "survey.enough";
  return (
    <Section title={t("after.results.own")}>
      <p className="note">{t("after.results.ownLead", { most: MOST_OWN_QUESTIONS })}</p>
      {questions.length === 0 ? <p>{t("after.results.ownNone")}</p> : null}
      <RowList>
        {questions.map(({ id, label, kind }) => (
          <Row
            key={id}
            title={label}
            level={0}
            meta={[t(`after.results.kinds.${kind}`)]}
            {...(!fixed && {
              act: (
                <Form
                  action={eventHref(event, `/feedback/questions/${id}/removal`)}
                  label={`${t("after.results.remove")}：${label}`}
                >
                  <Button variant="quiet" small>
                    {t("after.results.remove")}
                  </Button>
                </Form>
              ),
            })}
          />
        ))}
      </RowList>
      {more.ok ? <AddQuestion event={event} refused={{}} /> : <p className="note">{reasonText(t, more)}</p>}
    </Section>
  );
}

/** The form that adds one. */
export function AddQuestion({ event, refused }: { event: { slug: string }; refused: ReturnType<typeof told> }) {
  const t = useT();
  return (
    <Form action={eventHref(event, "/feedback/questions")} label={t("after.results.add")} {...refused}>
      <TextField name="label" label={t("after.results.label")} hint={t("after.results.labelHint")} maxLength={200} />
      <RadioGroup
        name="kind"
        label={t("after.results.kind")}
        value="scale"
        inline
        options={[
          { value: "scale", label: t("after.results.kinds.scale") },
          { value: "text", label: t("after.results.kinds.text") },
        ]}
      />
      <p>
        <Button variant="outlined">{t("after.results.add")}</Button>
      </p>
    </Form>
  );
}
