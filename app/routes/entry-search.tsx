import { REGISTER_KINDS, REGISTER_STATUSES } from "@db/statuses";
import type { RegisterFilter } from "~/domains/register/register-search";
import { useT } from "~/i18n/context";
import { Button } from "~/ui/acts/button";
import { FieldGrid } from "~/ui/forms/field-grid";
import { Form } from "~/ui/forms/form";
import { Select } from "~/ui/forms/select";
import { TextField } from "~/ui/forms/text-field";

export interface EntrySearchProps {
  filter: RegisterFilter;
  /** The list's own address. */
  path: string;
}

/** What the register is narrowed by; it goes into the address. */
export function EntrySearch({ filter, path }: EntrySearchProps) {
  const t = useT();
  const any = (label: string) => ({ value: "", label });
  return (
    <Form method="get" action={path} label={t("register.list.find")}>
      <TextField
        name="q"
        type="search"
        label={t("register.list.query")}
        hint={t("register.list.queryHint")}
        value={filter.text}
        maxLength={100}
        act={<Button variant="outlined">{t("register.list.act")}</Button>}
      />
      <FieldGrid>
        <Select
          name="kind"
          label={t("register.list.kind")}
          value={filter.kind ?? ""}
          options={[
            any(t("register.list.allKinds")),
            ...REGISTER_KINDS.map((value) => ({ value, label: t(`register.kinds.${value}`) })),
          ]}
        />
        <Select
          name="status"
          label={t("register.list.status")}
          value={filter.status ?? ""}
          options={[
            any(t("register.list.allStatuses")),
            ...REGISTER_STATUSES.map((value) => ({ value, label: t(`register.statuses.${value}`) })),
          ]}
        />
      </FieldGrid>
    </Form>
  );
}
