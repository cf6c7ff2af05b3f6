import { NAMES_CONFIRMED } from "~/http/confirmed-names";
import { useT } from "~/i18n/context";
import { NAMES_FOUND } from "~/routes/refused";
import { Checkbox } from "~/ui/forms/checkbox";
import { useField } from "~/ui/forms/form-context";

/** After a text was refused for a name in it: the officer says that the words mean something else. Nothing before. */
export function NamesConfirmation() {
  const t = useT();
  const [mark] = useField(NAMES_FOUND).values ?? [];
  if (mark === undefined || mark === "") return null;
  return (
    <Checkbox
      name={NAMES_CONFIRMED}
      value={mark}
      label={t("noticeDesk.namesConfirmed")}
      hint={t("noticeDesk.namesConfirmedHint")}
    />
  );
}
