import { REGISTER_KINDS } from "@db/statuses";
import type { RegisterEntry } from "~/domains/register/entry";
import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { DateField } from "~/ui/forms/date-field";
import { Form } from "~/ui/forms/form";
import { Select } from "~/ui/forms/select";
import { TextField } from "~/ui/forms/text-field";

export interface EntryFieldsProps {
  /** Null adds one. */
  entry: RegisterEntry | null;
  /** What a new one is, where that is known. */
  number?: string;
  kind?: RegisterEntry["kind"] | null;
  back: string;
  refused?: unknown;
}

/** What is known of an entry. A number stays once something may cite it; a day that is not known is left empty. */
export function EntryFields({ entry, number = "", kind = null, back, refused }: EntryFieldsProps) {
  const t = useT();
  const kinds = REGISTER_KINDS.map((value) => ({ value, label: t(`register.kinds.${value}`) }));
  return (
    <Form {...told(t, refused)}>
      {entry === null ? (
        <TextField
          name="number"
          label={t("register.list.columnNumber")}
          hint={t("register.desk.numberHint")}
          value={number}
        />
      ) : null}
      <Select
        name="kind"
        label={t("register.list.kind")}
        options={kinds}
        placeholder={t("register.desk.choose")}
        value={entry?.kind ?? kind ?? "national"}
      />
      <TextField name="title" label={t("register.list.columnTitle")} value={entry?.title ?? ""} lang="zh-CN" />
      <TextField name="titleEn" label={t("register.entry.titleEn")} value={entry?.titleEn ?? ""} lang="en" optional />
      <TextField
        name="edition"
        label={t("register.entry.edition")}
        hint={t("register.desk.editionHint")}
        value={entry?.edition ?? ""}
        width="short"
        optional
      />
      <DateField name="issuedOn" label={t("register.entry.issuedOn")} value={entry?.issuedOn ?? ""} optional />
      <DateField name="effectiveOn" label={t("register.entry.effectiveOn")} value={entry?.effectiveOn ?? ""} optional />
      {entry?.replacedByKey == null ? (
        <DateField
          name="endedOn"
          label={t("register.desk.withdrawnOn")}
          hint={t("register.desk.withdrawnHint")}
          value={entry?.endedOn ?? ""}
          optional
        />
      ) : null}
      <DateField
        name="checkedOn"
        label={t("register.entry.checkedOn")}
        hint={t("register.desk.checkedHint")}
        value={entry?.checkedOn ?? ""}
        optional
      />
      <TextField
        name="source"
        label={t("register.entry.source")}
        hint={t("register.desk.sourceHint")}
        value={entry?.source ?? ""}
        optional
      />
      <ActRow>
        <Button full="phone">{t("register.desk.save")}</Button>
        <a href={back}>{t("register.desk.cancel")}</a>
      </ActRow>
    </Form>
  );
}
