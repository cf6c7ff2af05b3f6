import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { DateField } from "~/ui/forms/date-field";
import { Form } from "~/ui/forms/form";
import type { FormTime } from "~/ui/forms/form-length";
import { TextArea } from "~/ui/forms/text-area";

export interface EndingFormProps {
  /** The day that is filled in: today, or the first day where that is still to come. */
  day: string;
  time: FormTime;
  /** The appointment's page. */
  back: string;
  refused?: unknown;
}

/** From which day an appointment is over, and why; the same for both sides. */
export function EndingForm({ day, time, back, refused }: EndingFormProps) {
  const t = useT();
  return (
    <Form time={time} {...told(t, refused)}>
      <DateField name="endsOn" label={t("appointments.end.day")} value={day} example={day} />
      <TextArea
        name="reason"
        label={t("appointments.end.reason")}
        hint={t("appointments.end.reasonHint")}
        rows={3}
        maxLength={300}
      />
      <ActRow>
        <Button variant="danger" full="phone">
          {t("appointments.end.act")}
        </Button>
        <a href={back}>{t("appointments.cancel")}</a>
      </ActRow>
    </Form>
  );
}
