import { EVIDENCE_KINDS } from "~/domains/awards/cycle/cycle-rules";
import type { PartForms } from "~/flows/awards/cycle/part-form.server";
import type { Translate } from "~/i18n/translate";
import { Checkbox } from "~/ui/forms/checkbox";
import { CheckboxGroup } from "~/ui/forms/checkbox-group";
import { FieldGrid } from "~/ui/forms/field-grid";
import { TextField } from "~/ui/forms/text-field";
import { Section } from "~/ui/shell/section";

/** Who may be nominated, and with which papers. */
export function eligibilityFields(t: Translate, { rules }: PartForms) {
  const { eligibility, evidence } = rules;
  const number = (name: string, label: string, value: number, suffix: string) => (
    <TextField name={name} label={label} value={String(value)} width="number" inputMode="numeric" suffix={suffix} />
  );
  return (
    <>
      <Section title={t("awardDesk.fields.eligibility")} size="small">
        <p className="hint">{t("awardDesk.fields.eligibilityHint")}</p>
        <Checkbox name="certificate" label={t("awardDesk.fields.certificate")} checked={eligibility.certificate} />
        <FieldGrid>
          {number(
            "appointedMonths",
            t("awardDesk.fields.appointedMonths"),
            eligibility.appointedMonths,
            t("awardDesk.fields.months"),
          )}
          {number(
            "windowMonths",
            t("awardDesk.fields.windowMonths"),
            eligibility.windowMonths,
            t("awardDesk.fields.months"),
          )}
          {number("hours", t("awardDesk.fields.hours"), eligibility.hours, t("awardDesk.fields.hoursUnit"))}
          {number(
            "yearsSinceAward",
            t("awardDesk.fields.yearsSinceAward"),
            eligibility.yearsSinceAward,
            t("awardDesk.fields.yearsUnit"),
          )}
          {number(
            "dutyRecords",
            t("awardDesk.fields.dutyRecords"),
            eligibility.dutyRecords,
            t("awardDesk.fields.recordsUnit"),
          )}
          {number("dutyKinds", t("awardDesk.fields.dutyKinds"), eligibility.dutyKinds, t("awardDesk.fields.kindsUnit"))}
        </FieldGrid>
      </Section>
      <Section title={t("awardDesk.fields.evidence")} size="small">
        <CheckboxGroup
          name="kinds"
          label={t("awardDesk.fields.kinds")}
          options={EVIDENCE_KINDS.map((value) => ({ value, label: t(`awards.evidenceKinds.${value}`) }))}
          values={evidence.kinds}
        />
        {number("documents", t("awardDesk.fields.documents"), evidence.documents, t("awardDesk.fields.documentsUnit"))}
      </Section>
    </>
  );
}
