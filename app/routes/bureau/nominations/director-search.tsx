import { useT } from "~/i18n/context";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { Section } from "~/ui/shell/section";
import { listHref } from "./desk";

/** Finds directors in office by a part of their name or their firm's; it goes into the address. */
export function DirectorSearch({ cycle, text }: { cycle: { slug: string }; text: string }) {
  const t = useT();
  return (
    <Section title={t("nominationDesk.nominate.find")}>
      <Form method="get" action={listHref(cycle, "/new-nomination")} label={t("nominationDesk.nominate.find")}>
        <TextField
          name="q"
          type="search"
          label={t("nominationDesk.nominate.query")}
          value={text}
          maxLength={80}
          act={<Button variant="outlined">{t("nominationDesk.nominate.search")}</Button>}
        />
      </Form>
    </Section>
  );
}
