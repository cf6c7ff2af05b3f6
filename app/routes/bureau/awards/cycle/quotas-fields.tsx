import { categoryField, MOST_CATEGORIES, quotaField } from "~/domains/awards/cycle/rules-forms";
import type { PartForms } from "~/flows/awards/cycle/part-form.server";
import type { Translate } from "~/i18n/translate";
import { each } from "~/ui/each";
import { FieldGrid } from "~/ui/forms/field-grid";
import { HiddenField } from "~/ui/forms/hidden-field";
import { TextField } from "~/ui/forms/text-field";
import { Section } from "~/ui/shell/section";

/** Rows for categories that are not written yet. */
const EMPTY_ROWS = 2;

/** How many awards, in which categories, and how many each bureau may recommend. @param typedRows rows that were sent */
export function quotasFields(t: Translate, { rules, quotaEach, bureaus }: PartForms, typedRows: number) {
  const { cap, categories, countyQuota } = rules;
  const rows = Math.min(MOST_CATEGORIES, Math.max(categories.length + EMPTY_ROWS, typedRows));
  const number = (name: string, label: string, value: string, hint: string) => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      value={value}
      width="number"
      inputMode="numeric"
      suffix={t("awardDesk.fields.nominees")}
    />
  );
  return (
    <>
      <TextField
        name="cap"
        label={t("awardDesk.fields.cap")}
        hint={t("awardDesk.fields.capHint")}
        value={cap === 0 ? "" : String(cap)}
        width="number"
        inputMode="numeric"
        suffix={t("awardDesk.fields.people")}
      />
      <Section title={t("awardDesk.fields.categories")} size="small">
        <p className="hint">{t("awardDesk.fields.categoriesHint")}</p>
        {each(Array.from({ length: rows }), (_, row) => (
          <FieldGrid>
            <TextField
              name={categoryField(row, "name")}
              label={t("awardDesk.fields.category", { row: row + 1 })}
              value={categories[row]?.name ?? ""}
              maxLength={40}
            />
            <TextField
              name={categoryField(row, "cap")}
              label={t("awardDesk.fields.categoryCap")}
              value={categories[row]?.cap == null ? "" : String(categories[row].cap)}
              width="number"
              inputMode="numeric"
              suffix={t("awardDesk.fields.people")}
              optional
            />
            <HiddenField name={categoryField(row, "id")} value={categories[row]?.id ?? ""} />
          </FieldGrid>
        ))}
      </Section>
      <Section title={t("awardDesk.fields.quotas")} size="small">
        {number("quotaEach", t("awardDesk.fields.quotaEach"), quotaEach, t("awardDesk.fields.quotaEachHint"))}
        {number(
          "countyQuota",
          t("awardDesk.fields.countyQuota"),
          String(countyQuota),
          t("awardDesk.fields.countyQuotaHint"),
        )}
      </Section>
      <Section title={t("awardDesk.fields.quotaOther")} size="small">
        <p className="hint">{t("awardDesk.fields.quotaOtherHint")}</p>
        <FieldGrid>
          {each(bureaus, ({ code, name, quota }) => (
            <TextField
              name={quotaField(code)}
              label={name}
              value={quota}
              width="number"
              inputMode="numeric"
              suffix={t("awardDesk.fields.nominees")}
            />
          ))}
        </FieldGrid>
      </Section>
    </>
  );
}
