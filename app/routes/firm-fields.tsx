import { ENTERPRISE_KINDS, ENTERPRISE_SIZES, INDUSTRIES } from "@db/statuses";
import { useT } from "~/i18n/context";
import { CheckboxGroup } from "~/ui/forms/checkbox-group";
import { Select } from "~/ui/forms/select";
import { TextField } from "~/ui/forms/text-field";

export interface FirmFieldsProps {
  places: readonly { value: string; label: string }[];
  firm?: {
    name: string;
    regionCode: string;
    industry: string | null;
    size: string | null;
    kinds: readonly string[];
    groupCode: string | null;
  };
}

/** What is known of a firm, to be filled in or changed: the same for its bureau and for its own administrator. */
export function FirmFields({ places, firm }: FirmFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField name="name" label={t("enterprises.fields.name")} value={firm?.name ?? ""} maxLength={160} />
      <Select
        name="region"
        label={t("enterprises.fields.region")}
        placeholder={t("people.enterprise.regionAny")}
        value={firm?.regionCode ?? ""}
        options={places}
      />
      <KnownFields firm={firm} />
      <TextField
        name="group"
        label={t("enterprises.fields.group")}
        hint={t("enterprises.groupHint")}
        optional
        value={firm?.groupCode ?? ""}
        maxLength={60}
        width="code"
        spellCheck={false}
      />
    </>
  );
}

/** What a firm does and how large it is; both may stay untold. */
export function TradeFields({ firm }: { firm?: { industry: string | null; size: string | null } | undefined }) {
  const t = useT();
  return (
    <>
      <Select
        name="industry"
        label={t("enterprises.fields.industry")}
        optional
        value={firm?.industry ?? ""}
        placeholder={t("enterprises.fields.unknown")}
        options={INDUSTRIES.map((value) => ({ value, label: `${value} ${t(`enterprises.industries.${value}`)}` }))}
      />
      <Select
        name="size"
        label={t("enterprises.fields.size")}
        optional
        value={firm?.size ?? ""}
        placeholder={t("enterprises.fields.unknown")}
        options={ENTERPRISE_SIZES.map((value) => ({ value, label: t(`enterprises.sizes.${value}`) }))}
      />
    </>
  );
}

/** The same, and what it was honoured as. */
export function KnownFields({
  firm,
}: {
  firm?: { industry: string | null; size: string | null; kinds: readonly string[] } | undefined;
}) {
  const t = useT();
  return (
    <>
      <TradeFields firm={firm} />
      <CheckboxGroup
        name="kinds"
        label={t("enterprises.fields.kinds")}
        optional
        values={firm?.kinds ?? []}
        options={ENTERPRISE_KINDS.map((value) => ({ value, label: t(`enterprises.kinds.${value}`) }))}
      />
    </>
  );
}
