import type { NominationView } from "~/flows/awards/nomination/nomination-view.server";
import { exhibitWords, titledExhibit } from "~/flows/awards/words/exhibit-words";
import { useLocale, useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Checkbox } from "~/ui/forms/checkbox";
import { CheckboxGroup } from "~/ui/forms/checkbox-group";
import { Form } from "~/ui/forms/form";
import type { FormTime } from "~/ui/forms/form-length";
import { HiddenField } from "~/ui/forms/hidden-field";
import { Section } from "~/ui/shell/section";

export interface ConsentFormProps {
  nomination: NominationView;
  time: FormTime;
  refused: unknown;
}

/** Her word item by item: nothing is ticked but what she ticked before. */
export function ConsentForm({ nomination, time, refused }: ConsentFormProps) {
  const t = useT();
  const locale = useLocale();
  const { id, exhibits, consent, shown, origin } = nomination;
  const here = `/nominations/${id}`;
  const options = exhibits.map((one) => {
    const words = exhibitWords(t, locale, one);
    const hint = [...words.details, words.mark].join(locale === "en" ? "; " : "；");
    return { value: one.id, label: titledExhibit(t, words), hint };
  });
  return (
    <Form time={time} {...told(t, refused)} summaryAbove>
      <HiddenField name="shown" value={shown} />
      {options.length === 0 ? (
        <p>{t("nominations.consent.forwardNone")}</p>
      ) : (
        <CheckboxGroup
          name="forward"
          label={t("nominations.consent.forward")}
          hint={t("nominations.consent.forwardHint")}
          options={options}
          values={exhibits.filter(({ forward }) => forward === true).map((one) => one.id)}
        />
      )}
      <Section title={t("nominations.consent.publish")} size="small">
        <Checkbox
          name="publishName"
          label={t("nominations.consent.publishName")}
          hint={t("nominations.consent.publishNameHint")}
          checked={consent.publishName === true}
        />
        <Checkbox
          name="publishSummary"
          label={t("nominations.consent.publishSummary")}
          checked={consent.publishSummary === true && consent.summaryWithdrawnAt === null}
        />
        <Checkbox
          name="publishOtherwise"
          label={t("nominations.consent.publishOtherwise")}
          hint={t("nominations.consent.publishOtherwiseHint")}
          checked={consent.publishOtherwise === true && consent.nameWithdrawnAt === null}
        />
      </Section>
      <ActRow>
        <Button full="phone">{t("nominations.consent.act")}</Button>
        {origin === "self" ? (
          <a href={here}>{t("nominations.writing.cancel")}</a>
        ) : (
          <a href={`${here}/refusal`}>{t("nominations.consent.refuse")}</a>
        )}
      </ActRow>
    </Form>
  );
}
