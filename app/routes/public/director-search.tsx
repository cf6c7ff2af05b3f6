import { useT } from "~/i18n/context";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { Select } from "~/ui/forms/select";
import { TextField } from "~/ui/forms/text-field";

export interface DirectorSearchProps {
  text: string;
  region: string;
  places: readonly { value: string; label: string }[];
}

/** Searches the register by name of person or firm, and by region. */
export function DirectorSearch({ text, region, places }: DirectorSearchProps) {
  const t = useT();
  return (
    <Form method="get" action="/directors" label={t("appointments.register.search")}>
      <TextField name="q" type="search" label={t("appointments.register.text")} value={text} maxLength={60} />
      <Select
        name="region"
        label={t("appointments.register.region")}
        placeholder={t("appointments.register.allRegions")}
        options={places}
        value={region}
      />
      <Button full="phone">{t("appointments.register.search")}</Button>
    </Form>
  );
}
