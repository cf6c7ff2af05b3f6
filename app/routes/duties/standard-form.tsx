import { STANDARD_KINDS, type StandardKind } from "@db/statuses";
import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { DateField } from "~/ui/forms/date-field";
import { Form } from "~/ui/forms/form";
import type { FormTime } from "~/ui/forms/form-length";
import { Select } from "~/ui/forms/select";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";

export interface StandardFormProps {
  base: string;
  today: string;
  time: FormTime;
  standard?: {
    number: string;
    title: string;
    kind: StandardKind;
    disclosedOn: string;
    link: string | null;
    cites: readonly string[];
  };
  refused?: unknown;
}

/** A disclosed standard: what its number and the register tell need not be typed. */
export function StandardFields({ base, today, time, standard, refused }: StandardFormProps) {
  const t = useT();
  return (
    <Form time={time} {...told(t, refused)}>
      <TextField
        name="number"
        label={t("duties.standards.number")}
        hint={t("duties.standards.numberHint")}
        maxLength={80}
        spellCheck={false}
        value={standard?.number ?? ""}
      />
      <TextField
        name="title"
        label={t("duties.standards.name")}
        hint={t("duties.standards.nameHint")}
        maxLength={200}
        value={standard?.title ?? ""}
      />
      <Select
        name="kind"
        label={t("duties.standards.kind")}
        value={standard?.kind ?? ""}
        placeholder={t("duties.standards.kindByNumber")}
        options={STANDARD_KINDS.map((value) => ({ value, label: t(`duties.standards.kinds.${value}`) }))}
      />
      <DateField
        name="disclosedOn"
        label={t("duties.standards.disclosedOn")}
        value={standard?.disclosedOn ?? today}
        example={today}
      />
      <TextField
        name="link"
        type="url"
        label={t("duties.standards.link")}
        hint={t("duties.standards.linkHint")}
        maxLength={500}
        spellCheck={false}
        optional
        value={standard?.link ?? ""}
      />
      <TextArea
        name="cites"
        label={t("duties.standards.cites")}
        hint={t("duties.standards.citesHint")}
        rows={4}
        optional
        value={standard?.cites.join("\n") ?? ""}
      />
      <ActRow>
        <Button full="phone">{t(standard ? "duties.standards.save" : "duties.standards.act")}</Button>
        <a href={base}>{t("duties.cancel")}</a>
      </ActRow>
    </Form>
  );
}
