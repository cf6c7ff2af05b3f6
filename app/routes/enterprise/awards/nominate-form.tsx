import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { RadioGroup } from "~/ui/forms/radio-group";

interface Option {
  value: string;
  label: string;
}

export interface NominateFormProps {
  directors: readonly Option[];
  categories: readonly Option[];
  back: string;
  refused: unknown;
}

/** Which of its directors a firm nominates, and in which category; where there is one to choose it is chosen. */
export function NominateForm({ directors, categories, back, refused }: NominateFormProps) {
  const t = useT();
  const only = (options: readonly Option[]) => (options.length === 1 && options[0] ? { value: options[0].value } : {});
  return (
    <Form {...told(t, refused)}>
      <RadioGroup
        name="personId"
        label={t("nominations.firm.director")}
        hint={t("nominations.firm.alreadyNote")}
        options={directors}
        {...only(directors)}
      />
      <RadioGroup
        name="category"
        label={t("nominations.eligibility.category")}
        options={categories}
        {...only(categories)}
      />
      <ActRow>
        <Button full="phone">{t("nominations.firm.newAct")}</Button>
        <a href={back}>{t("nominations.writing.cancel")}</a>
      </ActRow>
    </Form>
  );
}
