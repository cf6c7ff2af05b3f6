import type { Duty } from "@db/statuses";
import { useLocale, useT } from "~/i18n/context";
import { formatIsoDay } from "~/kernel/instant-format";
import { useWorkName } from "~/routes/duties/record-rows";
import { Button } from "~/ui/acts/button";
import { CheckboxGroup } from "~/ui/forms/checkbox-group";
import { Form } from "~/ui/forms/form";
import { Section } from "~/ui/shell/section";

export interface OfferFormProps {
  base: string;
  offers: readonly { key: string; duty: Duty; work: string; day: string; sentence: string }[];
}

/** What the platform saw already. Nothing is ticked: she says herself what was work worth a record. */
export function OfferForm({ base, offers }: OfferFormProps) {
  const t = useT();
  const locale = useLocale();
  const workName = useWorkName();
  return (
    <Section title={t("duties.offers.title")} id="offers">
      <p>{t("duties.offers.lead")}</p>
      <Form action={`${base}/offers`} label={t("duties.offers.title")}>
        <CheckboxGroup
          name="offer"
          label={t("duties.offers.label")}
          options={offers.map(({ key, duty, work, day, sentence }) => ({
            value: key,
            label: sentence,
            hint: t("duties.offers.hint", { day: formatIsoDay(day, locale), work: workName(duty, work) }),
          }))}
        />
        <Button full="phone">{t("duties.offers.act")}</Button>
      </Form>
    </Section>
  );
}
