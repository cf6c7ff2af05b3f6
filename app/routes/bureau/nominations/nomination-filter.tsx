import { SEEN_STATES } from "~/domains/awards/nomination/seen-states";
import type { NominationFilter } from "~/flows/awards/desk/list-filter";
import { useT } from "~/i18n/context";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { FieldGrid } from "~/ui/forms/field-grid";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { Select } from "~/ui/forms/select";

/** Narrows the list; what is chosen stands in the address. */
export function NominationFilterForm({ filter, action }: { filter: NominationFilter; action: string }) {
  const t = useT();
  return (
    <Form method="get" action={action} label={t("nominationDesk.list.find")}>
      <FieldGrid>
        <Select
          name="state"
          label={t("nominationDesk.list.state")}
          value={filter.state ?? ""}
          options={[
            { value: "", label: t("nominationDesk.list.anyState") },
            ...SEEN_STATES.map((value) => ({ value, label: t(`nominationDesk.states.${value}`) })),
          ]}
        />
        <Select
          name="desk"
          label={t("nominationDesk.list.where")}
          value={filter.mine ? "mine" : ""}
          options={[
            { value: "", label: t("nominationDesk.list.anywhere") },
            { value: "mine", label: t("nominationDesk.list.mine") },
          ]}
        />
      </FieldGrid>
      {Object.entries(filter.counted).map(([by, key]) => (
        <HiddenField key={by} name={by} value={key} />
      ))}
      <ActRow>
        <Button variant="outlined">{t("nominationDesk.list.act")}</Button>
      </ActRow>
    </Form>
  );
}
