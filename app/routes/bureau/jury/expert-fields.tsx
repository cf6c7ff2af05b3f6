import type { Translate } from "~/i18n/translate";
import { CheckboxGroup } from "~/ui/forms/checkbox-group";
import { DateField } from "~/ui/forms/date-field";
import { Select } from "~/ui/forms/select";

export interface ExpertFieldsProps {
  options: readonly { value: string; label: string }[];
  /** What she is an expert of so far. */
  chosen?: readonly string[];
  /** The first day of the term, as an example. */
  today: string;
}

/** What somebody is an expert of, and over which days. */
export const expertFields = (t: Translate, { options, chosen = [], today }: ExpertFieldsProps) => (
  <>
    <Select
      name="field"
      label={t("juryDesk.expert.field")}
      hint={t("juryDesk.expert.fieldHint")}
      placeholder={t("juryDesk.expert.choose")}
      options={options}
      value={chosen[0] ?? ""}
    />
    <CheckboxGroup
      name="others"
      label={t("juryDesk.expert.others")}
      optional
      inline
      options={options}
      values={chosen.slice(1)}
    />
    <DateField name="from" label={t("juryDesk.expert.from")} example={today} value={today} />
    <DateField name="to" label={t("juryDesk.expert.to")} hint={t("juryDesk.expert.toHint")} optional />
  </>
);
