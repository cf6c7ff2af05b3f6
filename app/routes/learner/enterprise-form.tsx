import { useT } from "~/i18n/context";
import { TradeFields } from "~/routes/firm-fields";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { Select } from "~/ui/forms/select";
import { TextField } from "~/ui/forms/text-field";

/** Values that the island puts in where the catalogue has a place for them. */
const PLACES = { length: "{{length}}", letter: "{{letter}}", position: "{{position}}" };

/** A firm as on its licence. What the island says of the code while it is typed is written here, in the page's language. */
export function EnterpriseForm({ places, refused }: { places: { value: string; label: string }[]; refused?: unknown }) {
  const t = useT();
  return (
    <Form action="/me/enterprise/new" {...told(t, refused)}>
      <TextField
        name="code"
        label={t("people.enterprise.code")}
        hint={t("people.enterprise.codeHint")}
        spellCheck={false}
        autoComplete="off"
        maxLength={60}
        width="code"
        data-island="credit-code"
      />
      <p
        className="note"
        role="status"
        data-slot="credit-code"
        data-ok={t("people.enterprise.codeOk")}
        data-typing={t("people.enterprise.codeTyping", PLACES)}
        data-length={t("reasons.enterprise.codeLength", PLACES)}
        data-letter={t("reasons.enterprise.codeLetter", PLACES)}
        data-check={t("reasons.enterprise.codeCheck")}
      />
      <TextField name="name" label={t("people.enterprise.name")} autoComplete="organization" maxLength={160} />
      <Select
        name="region"
        label={t("people.enterprise.region")}
        hint={t("people.enterprise.regionHint")}
        placeholder={t("people.enterprise.regionAny")}
        options={places}
        data-island="region"
      />
      <TradeFields />
      <Button full="phone">{t("people.enterprise.addAct")}</Button>
    </Form>
  );
}
