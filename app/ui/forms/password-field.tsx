import { useT } from "../../i18n/context";
import { Icon } from "../show/icon";
import { describedBy, FieldFrame, type FieldWords } from "./field";
import { useField } from "./form-context";

export interface PasswordFieldProps extends FieldWords {
  autoComplete: "current-password" | "new-password";
}

/**
 * A password, never filled in again. The button that shows it belongs to the island `password` and stays hidden without it;
 * the island unhides it, toggles the input's type and `aria-pressed`, and `data-shown` on the wrapper picks the words.
 */
export function PasswordField({ name, label, hint, error, optional, autoComplete }: PasswordFieldProps) {
  const t = useT();
  const field = useField(name, error);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} error={field.error} optional={optional}>
      <div className="password" data-island="password">
        <input
          className="input"
          id={field.id}
          name={name}
          type="password"
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field.id, hint, field.error)}
        />
        <button className="password-show" type="button" hidden aria-pressed="false" aria-controls={field.id}>
          <span className="when-masked">
            <Icon name="eye" />
            {t("ui.showPassword")}
          </span>
          <span className="when-shown">
            <Icon name="eye-off" />
            {t("ui.hidePassword")}
          </span>
        </button>
      </div>
    </FieldFrame>
  );
}
