import type { Achievement, Issuer } from "~/domains/credentials/achievement.store.server";
import { USUAL_RENEWAL_DAYS } from "~/domains/credentials/renewal";
import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { Select } from "~/ui/forms/select";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";

export interface AchievementFormProps {
  /** Null adds one. */
  achievement: Achievement | null;
  issuers: readonly Issuer[];
  refused?: unknown;
}

/** What a certificate says besides holder and score: title, course, outcome, hours, validity, issuer; and what renews it. */
export function AchievementForm({ achievement, issuers, refused }: AchievementFormProps) {
  const t = useT();
  const written = (number: number | null | undefined): string => String(number ?? "");
  return (
    <Form {...told(t, refused)}>
      <Select
        name="issuerId"
        label={t("credentials.desk.issuerLabel")}
        options={issuers.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={t("credentials.desk.choose")}
        value={achievement?.issuerId ?? (issuers.length === 1 ? (issuers[0]?.id ?? "") : "")}
      />
      <TextField
        name="title"
        label={t("credentials.desk.titleLabel")}
        hint={t("credentials.desk.titleHint")}
        value={achievement?.title ?? ""}
      />
      <TextField
        name="courseTitle"
        label={t("credentials.desk.courseLabel")}
        hint={t("credentials.desk.courseHint")}
        value={achievement?.courseTitle ?? ""}
      />
      <TextArea
        name="outcome"
        label={t("credentials.desk.outcomeLabel")}
        hint={t("credentials.desk.outcomeHint")}
        value={achievement?.outcome ?? ""}
        rows={3}
      />
      <TextField
        name="hours"
        label={t("credentials.desk.hoursLabel")}
        hint={t("credentials.desk.hoursHint")}
        value={written(achievement?.hours)}
        optional
        width="number"
        inputMode="decimal"
      />
      <TextField
        name="validityMonths"
        label={t("credentials.desk.validityLabel")}
        hint={t("credentials.desk.validityHint")}
        value={written(achievement?.validityMonths)}
        suffix={t("credentials.desk.months")}
        optional
        width="number"
        inputMode="numeric"
      />
      <TextField
        name="renewalHours"
        label={t("credentials.desk.renewalHoursLabel")}
        hint={t("credentials.desk.renewalHoursHint")}
        value={written(achievement?.renewalHours)}
        suffix={t("credentials.desk.hoursUnit")}
        optional
        width="number"
        inputMode="decimal"
      />
      <TextField
        name="renewalOpensDays"
        label={t("credentials.desk.renewalOpensLabel")}
        hint={t("credentials.desk.renewalOpensHint", { usual: USUAL_RENEWAL_DAYS })}
        value={written(achievement?.renewalOpensDays)}
        suffix={t("credentials.desk.days")}
        optional
        width="number"
        inputMode="numeric"
      />
      <ActRow>
        <Button full="phone">{t("credentials.desk.save")}</Button>
        <a href="/admin/certificates">{t("credentials.desk.cancel")}</a>
      </ActRow>
    </Form>
  );
}
