import { STOP_OUTCOMES } from "@db/statuses";
import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { DateField } from "~/ui/forms/date-field";
import { Form } from "~/ui/forms/form";
import type { FormTime } from "~/ui/forms/form-length";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextArea } from "~/ui/forms/text-area";

export interface OutcomeFormProps {
  action: string;
  today: string;
  time: FormTime;
  refused?: unknown;
}

/** What came of a stop order. */
export function OutcomeForm({ action, today, time, refused }: OutcomeFormProps) {
  const t = useT();
  return (
    <Form action={action} time={time} {...told(t, refused)}>
      <RadioGroup
        name="outcome"
        label={t("duties.orders.outcomeLabel")}
        options={STOP_OUTCOMES.map((value) => ({ value, label: t(`duties.orders.${value}`) }))}
      />
      <TextArea
        name="outcomeText"
        label={t("duties.orders.outcomeText")}
        hint={t("duties.orders.outcomeTextHint")}
        rows={2}
        maxLength={300}
      />
      <DateField name="outcomeOn" label={t("duties.orders.outcomeOn")} value={today} example={today} />
      <Button full="phone">{t("duties.orders.outcomeAct")}</Button>
    </Form>
  );
}
