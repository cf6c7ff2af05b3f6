import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import type { FormTime } from "~/ui/forms/form-length";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextArea } from "~/ui/forms/text-area";
import { Section } from "~/ui/shell/section";

/** The firm says that it was so, or sends the report back and why. */
export function ReportAnswer({ time, refused }: { time: FormTime; refused?: unknown }) {
  const t = useT();
  return (
    <Section title={t("duties.firm.answerTitle")}>
      <Form time={time} {...told(t, refused)}>
        <RadioGroup
          name="answer"
          label={t("duties.firm.answerLabel")}
          options={[
            { value: "confirmed", label: t("duties.firm.confirm"), hint: t("duties.firm.confirmHint") },
            { value: "returned", label: t("duties.firm.return"), hint: t("duties.firm.returnHint") },
          ]}
        />
        <TextArea
          name="reason"
          label={t("duties.firm.reason")}
          hint={t("duties.firm.reasonHint")}
          rows={3}
          optional
          maxLength={500}
        />
        <Button full="phone">{t("duties.firm.answerAct")}</Button>
      </Form>
    </Section>
  );
}
