import { DEEDS_LENGTH, lengthOf, SUMMARY_LENGTH } from "~/domains/awards/nomination/lengths";
import type { NominationView } from "~/flows/awards/nomination/nomination-view.server";
import { useT } from "~/i18n/context";
import { someLines } from "~/kernel/typed-text";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import type { FormTime } from "~/ui/forms/form-length";
import { HiddenField } from "~/ui/forms/hidden-field";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextArea } from "~/ui/forms/text-area";
import { CorrectionNote } from "./correction-note";

export interface WritingFormProps {
  nomination: Pick<NominationView, "id" | "cycle" | "category" | "deeds" | "summary" | "hiddenWords" | "returned">;
  time: FormTime;
  refused: unknown;
}

/** Characters as the rule counts them, of what was sent or, before that, of what stands there. */
const counted = (sent: unknown, stands: string): number =>
  lengthOf(someLines(typeof sent === "string" ? sent : stands));

/** Deeds, summary, and the names that the jury is not to see. */
export function WritingForm({ nomination, time, refused }: WritingFormProps) {
  const t = useT();
  const { id, cycle, category, deeds, summary, hiddenWords, returned } = nomination;
  const sent = (refused as { values?: Record<string, unknown> } | undefined)?.values ?? {};
  const options = cycle.categories.map((one) => ({ value: one.id, label: one.name }));
  return (
    <Form time={time} {...told(t, refused)}>
      <CorrectionNote returned={returned} part="category" />
      {options.length > 1 ? (
        <RadioGroup name="category" label={t("nominations.writing.category")} options={options} value={category.id} />
      ) : (
        <HiddenField name="category" value={category.id} />
      )}
      <CorrectionNote returned={returned} part="deeds" />
      <TextArea
        name="deeds"
        label={t("nominations.writing.deeds")}
        hint={t("nominations.writing.deedsHint", { most: DEEDS_LENGTH, now: counted(sent.deeds, deeds) })}
        value={deeds}
        rows={16}
      />
      <CorrectionNote returned={returned} part="summary" />
      <TextArea
        name="summary"
        label={t("nominations.writing.summary")}
        hint={t("nominations.writing.summaryHint", { most: SUMMARY_LENGTH, now: counted(sent.summary, summary) })}
        value={summary}
        rows={5}
      />
      <CorrectionNote returned={returned} part="hiddenWords" />
      <TextArea
        name="hiddenWords"
        label={t("nominations.writing.hidden")}
        hint={t("nominations.writing.hiddenHint")}
        value={hiddenWords.join("\n")}
        rows={3}
        optional
      />
      <ActRow>
        <Button full="phone">{t("nominations.writing.act")}</Button>
        <a href={`/nominations/${id}`}>{t("nominations.writing.cancel")}</a>
      </ActRow>
    </Form>
  );
}
