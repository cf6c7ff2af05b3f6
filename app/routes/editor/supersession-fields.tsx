import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { DateField } from "~/ui/forms/date-field";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";

export interface SupersessionFieldsProps {
  back: string;
  /** The day to begin with, which most take. */
  today: string;
  refused?: unknown;
}

/** By what an entry is replaced and from which day. */
export function SupersessionFields({ back, today, refused }: SupersessionFieldsProps) {
  const t = useT();
  return (
    <Form {...told(t, refused)}>
      <TextField name="by" label={t("register.desk.byLabel")} hint={t("register.desk.byHint")} />
      <DateField name="from" label={t("register.desk.fromLabel")} hint={t("register.desk.fromHint")} value={today} />
      <ActRow>
        <Button full="phone">{t("register.desk.supersedeAct")}</Button>
        <a href={back}>{t("register.desk.cancel")}</a>
      </ActRow>
    </Form>
  );
}
