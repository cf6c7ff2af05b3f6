import type { ConsentPurpose } from "@db/statuses";
import { useT } from "~/i18n/context";
import type { TextKey } from "~/i18n/translate";
import { CheckboxGroup } from "~/ui/forms/checkbox-group";

export interface ConsentBoxesProps {
  name: string;
  /** Given by the form, whose summary of mistakes names its fields by it. */
  label: string;
  purposes: readonly ConsentPurpose[];
}

/** The consents a form asks for, each with what it is given to. */
export function ConsentBoxes({ name, label, purposes }: ConsentBoxesProps) {
  const t = useT();
  return (
    <CheckboxGroup
      name={name}
      label={label}
      options={purposes.map((purpose) => ({
        value: purpose,
        optional: purpose !== "terms",
        label: t(`people.consent.${purpose}.label` as TextKey),
        hint:
          purpose === "terms" ? (
            <span className="link-line">
              <a href="/privacy#terms">{t("people.signUp.terms")}</a>
              <a href="/privacy">{t("people.signUp.privacy")}</a>
            </span>
          ) : (
            t(`people.consent.${purpose}.text` as TextKey)
          ),
      }))}
    />
  );
}
