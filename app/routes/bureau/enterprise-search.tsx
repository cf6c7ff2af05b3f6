import { ENTERPRISE_KINDS, ENTERPRISE_SIZES, INDUSTRIES } from "@db/statuses";
import { type EnterpriseFilter, QUALIFIED } from "~/domains/directory/enterprise-filter";
import { useT } from "~/i18n/context";
import { Button } from "~/ui/acts/button";
import { FieldGrid } from "~/ui/forms/field-grid";
import { Form } from "~/ui/forms/form";
import { Select } from "~/ui/forms/select";
import { TextField } from "~/ui/forms/text-field";

export interface EnterpriseSearchProps {
  filter: EnterpriseFilter;
  places: readonly { value: string; label: string }[];
}

/** What a list of firms is narrowed by; it goes into the address. */
export function EnterpriseSearch({ filter, places }: EnterpriseSearchProps) {
  const t = useT();
  const any = (label: string) => ({ value: "", label });
  const appointed = filter.appointed === null ? "" : filter.appointed ? "yes" : "no";
  return (
    <Form method="get" action="/bureau/enterprises" label={t("bureau.enterprises.find")}>
      <TextField
        name="q"
        type="search"
        label={t("bureau.enterprises.query")}
        hint={t("bureau.enterprises.queryHint")}
        value={filter.text}
        maxLength={100}
        act={<Button variant="outlined">{t("bureau.enterprises.act")}</Button>}
      />
      <FieldGrid>
        <Select
          name="region"
          label={t("bureau.enterprises.region")}
          value={filter.region ?? ""}
          options={[any(t("bureau.enterprises.allRegions")), ...places]}
        />
        <Select
          name="industry"
          label={t("bureau.enterprises.industry")}
          value={filter.industry ?? ""}
          options={[
            any(t("bureau.enterprises.allIndustries")),
            ...INDUSTRIES.map((value) => ({ value, label: `${value} ${t(`enterprises.industries.${value}`)}` })),
          ]}
        />
        <Select
          name="kind"
          label={t("bureau.enterprises.kind")}
          value={filter.kind ?? ""}
          options={[
            any(t("bureau.enterprises.allKinds")),
            ...ENTERPRISE_KINDS.map((value) => ({ value, label: t(`enterprises.kinds.${value}`) })),
          ]}
        />
        <Select
          name="size"
          label={t("bureau.enterprises.size")}
          value={filter.size ?? ""}
          options={[
            any(t("bureau.enterprises.allSizes")),
            ...ENTERPRISE_SIZES.map((value) => ({ value, label: t(`enterprises.sizes.${value}`) })),
          ]}
        />
        <Select
          name="appointed"
          label={t("bureau.enterprises.appointed")}
          value={appointed}
          options={[
            any(t("bureau.enterprises.appointedAny")),
            { value: "yes", label: t("bureau.enterprises.appointedYes") },
            { value: "no", label: t("bureau.enterprises.appointedNo") },
          ]}
        />
        <Select
          name="qualified"
          label={t("bureau.qualified.title")}
          value={filter.qualified ?? ""}
          options={[
            any(t("bureau.qualified.any")),
            ...QUALIFIED.map((value) => ({ value, label: t(`bureau.qualified.${value}`) })),
          ]}
        />
      </FieldGrid>
    </Form>
  );
}
