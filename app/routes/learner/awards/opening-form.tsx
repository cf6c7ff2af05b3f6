import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { RadioGroup } from "~/ui/forms/radio-group";

export interface OpeningFormProps {
  cycle: { slug: string; categories: readonly { id: string; name: string }[] };
  refused?: unknown;
}

/** In which category she nominates herself. */
export function OpeningForm({ cycle: { slug, categories }, refused }: OpeningFormProps) {
  const t = useT();
  const [only] = categories;
  const label = t("nominations.eligibility.category");
  return (
    <Form action={`/awards/${slug}/nominations`} label={t("nominations.eligibility.begin")} {...told(t, refused)}>
      {categories.length > 1 ? (
        <RadioGroup
          name="category"
          label={label}
          options={categories.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <>
          <HiddenField name="category" value={only?.id ?? ""} />
          <p>{t("nominations.eligibility.categoryOne", { name: only?.name ?? "" })}</p>
        </>
      )}
      <ActRow>
        <Button full="phone">{t("nominations.eligibility.beginAct")}</Button>
      </ActRow>
    </Form>
  );
}
