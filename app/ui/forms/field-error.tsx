import { useT } from "../../i18n/context";
import { HiddenText } from "../show/hidden-text";
import { Icon } from "../show/icon";

/** The mistake above its control, with a sign; nothing when there is none. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  const t = useT();
  if (!error) return null;
  return (
    <p className="error" id={`${id}-error`}>
      <Icon name="cross-circle" />
      <span>
        <HiddenText>{t("ui.errorPrefix")}</HiddenText>
        {error}
      </span>
    </p>
  );
}
