import { checkHoursOf, NOTICE_COUNTINGS } from "~/domains/awards/cycle/cycle-rules";
import type { PartForms } from "~/flows/awards/cycle/part-form.server";
import type { Translate } from "~/i18n/translate";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextField } from "~/ui/forms/text-field";
import { Section } from "~/ui/shell/section";

/** How long the commitments are kept before names are known, 公示 with its counting rule, time limits of objections, and what an award brings. */
export function noticeFields(t: Translate, { rules, renewalHours, minutesPerHour }: PartForms) {
  const { notice, objections } = rules;
  const number = (name: string, label: string, value: number, suffix: string) => (
    <TextField name={name} label={label} value={String(value)} width="number" inputMode="numeric" suffix={suffix} />
  );
  return (
    <>
      <Section title={t("awardDesk.fields.unblinding")} size="small">
        <TextField
          name="checkHours"
          label={t("awardDesk.fields.checkHours")}
          hint={t("awardDesk.fields.checkHoursHint")}
          value={String(checkHoursOf(rules))}
          width="number"
          inputMode="numeric"
          suffix={t("awardDesk.fields.clockHours")}
        />
      </Section>
      <Section title={t("awardDesk.fields.notice")} size="small">
        {number("days", t("awardDesk.fields.noticeDays"), notice.days, t("awardDesk.fields.daysUnit"))}
        <RadioGroup
          name="counting"
          label={t("awardDesk.fields.counting")}
          options={NOTICE_COUNTINGS.map((value) => ({ value, label: t(`awardDesk.fields.countings.${value}`) }))}
          value={notice.counting}
          inline
        />
        <RadioGroup
          name="countFirst"
          label={t("awardDesk.fields.countFirst")}
          options={[
            { value: "no", label: t("awardDesk.fields.countFirstNo") },
            { value: "yes", label: t("awardDesk.fields.countFirstYes") },
          ]}
          value={notice.countFirst ? "yes" : "no"}
          inline
        />
      </Section>
      <Section title={t("awardDesk.fields.objections")} size="small">
        {number(
          "acceptWithinDays",
          t("awardDesk.fields.acceptWithinDays"),
          objections.acceptWithinDays,
          t("awardDesk.fields.workingDays"),
        )}
        {number(
          "ruleWithinDays",
          t("awardDesk.fields.ruleWithinDays"),
          objections.ruleWithinDays,
          t("awardDesk.fields.workingDays"),
        )}
      </Section>
      <Section title={t("awardDesk.fields.award")} size="small">
        <TextField
          name="renewalHours"
          label={t("awardDesk.fields.renewalHours")}
          hint={t("awardDesk.fields.renewalHoursHint", { minutes: minutesPerHour })}
          value={renewalHours}
          width="number"
          inputMode="decimal"
          suffix={t("awardDesk.fields.hoursUnit")}
        />
      </Section>
    </>
  );
}
