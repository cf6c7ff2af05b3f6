import { SHARE_DAYS } from "~/domains/credentials/share-link";
import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { RadioGroup } from "~/ui/forms/radio-group";

/** Asks for how long a link to the whole certificate shall work. */
export function ShareForm({ code, refused }: { code: string; refused?: unknown }) {
  const t = useT();
  return (
    <>
      <p className="note">{t("credentials.links.lead")}</p>
      <Form action={`/me/certificates/${code}/links`} {...told(t, refused)}>
        <RadioGroup
          name="days"
          label={t("credentials.links.days")}
          options={SHARE_DAYS.map((days) => ({
            value: String(days),
            label: t("credentials.links.day", { count: days }),
          }))}
          value="7"
          inline
        />
        <Button variant="outlined" full="phone" icon="link">
          {t("credentials.links.make")}
        </Button>
      </Form>
    </>
  );
}
