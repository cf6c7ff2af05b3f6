import type { RollFilter, rollChoices } from "~/flows/awards/honour/roll.server";
import { useT } from "~/i18n/context";
import { Button } from "~/ui/acts/button";
import { FieldGrid } from "~/ui/forms/field-grid";
import { Form } from "~/ui/forms/form";
import { Select } from "~/ui/forms/select";
import { TextField } from "~/ui/forms/text-field";

export interface RollSearchProps {
  filter: RollFilter;
  choices: ReturnType<typeof rollChoices>;
}

/** What the roll is narrowed by; it goes into the address. */
export function RollSearch({ filter, choices }: RollSearchProps) {
  const t = useT();
  return (
    <Form method="get" action="/honours" label={t("honours.roll.find")}>
      <TextField
        name="q"
        type="search"
        label={t("honours.roll.query")}
        hint={t("honours.roll.queryHint")}
        value={filter.text}
        maxLength={60}
        act={<Button variant="outlined">{t("honours.roll.act")}</Button>}
      />
      <FieldGrid>
        <Select
          name="label"
          label={t("honours.roll.label")}
          value={filter.label}
          options={[{ value: "", label: t("honours.roll.allLabels") }, ...choices.labels]}
        />
        <Select
          name="year"
          label={t("honours.roll.year")}
          value={filter.year}
          options={[
            { value: "", label: t("honours.roll.allYears") },
            ...choices.years.map((year) => ({ value: year, label: t("honours.roll.ofYear", { year }) })),
          ]}
        />
      </FieldGrid>
    </Form>
  );
}
