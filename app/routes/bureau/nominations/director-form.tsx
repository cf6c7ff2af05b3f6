import { useLocale, useT } from "~/i18n/context";
import { formatIsoDay } from "~/kernel/instant-format";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { RadioGroup } from "~/ui/forms/radio-group";

export interface DirectorFormProps {
  directors: readonly { id: string; name: string; firm: string; place: string; from: string }[];
  categories: readonly { id: string; name: string }[];
  /** When the form was opened, so that it is sent once. */
  opened: string;
  refused?: unknown;
}

/** Whom the bureau nominates, of those found, and in which category. */
export function DirectorForm({ directors, categories, opened, refused }: DirectorFormProps) {
  const t = useT();
  const locale = useLocale();
  const [first] = categories;
  return (
    <Form label={t("nominationDesk.nominate.whom")} {...told(t, refused)}>
      <HiddenField name="opened" value={opened} />
      <RadioGroup
        name="appointment"
        label={t("nominationDesk.nominate.whom")}
        options={directors.map(({ id, name, firm, place, from }) => ({
          value: id,
          label: t("nominationDesk.nominate.one", { name, firm }),
          hint: t("nominationDesk.nominate.oneHint", { place, day: formatIsoDay(from, locale) }),
        }))}
      />
      <RadioGroup
        name="category"
        label={t("nominationDesk.nominate.category")}
        options={categories.map(({ id, name }) => ({ value: id, label: name }))}
        {...(categories.length === 1 && first && { value: first.id })}
      />
      <ActRow>
        <Button full="phone">{t("nominationDesk.nominate.act")}</Button>
      </ActRow>
    </Form>
  );
}
