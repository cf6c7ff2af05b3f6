import { useLocale, useT } from "~/i18n/context";
import { formatMinutes } from "~/kernel/instant-format";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { FieldGrid } from "~/ui/forms/field-grid";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";

/** How much of a claim is approved: all of it, unless the officer lowers it and says why. */
export function ApprovalForm({ claim, refused }: { claim: { id: string; minutes: number }; refused?: unknown }) {
  const t = useT();
  const time = formatMinutes(claim.minutes, useLocale());
  return (
    <>
      <p>{t("hours.bureau.approveNote", { time })}</p>
      <Form action={`/bureau/hours/${claim.id}/approval`} label={t("hours.bureau.approve")} {...told(t, refused)}>
        <FieldGrid>
          <TextField
            name="hours"
            label={t("hours.bureau.hours")}
            suffix={t("hours.claims.hoursUnit")}
            value={String(Math.floor(claim.minutes / 60))}
            inputMode="numeric"
            width="number"
          />
          <TextField
            name="minutes"
            label={t("hours.bureau.minutes")}
            suffix={t("hours.claims.minutesUnit")}
            value={String(claim.minutes % 60)}
            inputMode="numeric"
            width="number"
          />
        </FieldGrid>
        <TextArea
          name="reason"
          label={t("hours.bureau.lowerReason")}
          hint={t("hours.bureau.lowerReasonHint")}
          rows={2}
          maxLength={500}
          optional
        />
        <ActRow>
          <Button full="phone">{t("hours.bureau.approve")}</Button>
        </ActRow>
      </Form>
    </>
  );
}
