import { useT } from "../../i18n/context";
import { each } from "../each";
import { Icon } from "../show/icon";
import { type FormErrors, fieldId } from "./form-context";

export interface ErrorSummaryProps {
  errors: FormErrors;
  /** Instead of "有 n 处要改", for a mistake that is no field's (a wrong password). */
  title?: string;
  /** Labels of the fields: a mistake that does not say its field's name gets it put before it. */
  names?: ReadonlyMap<string, string>;
}

/** What is wrong with a form, first on the page and focused, each line leading to its field. */
export function ErrorSummary({ errors, title, names }: ErrorSummaryProps) {
  const t = useT();
  const lineOf = ({ field, message }: FormErrors[number]): string => {
    const label = names?.get(field);
    return label === undefined || message.includes(label) ? message : t("ui.errorLine", { label, message });
  };
  return (
    <div
      className="summary"
      id="error-summary"
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: after a refused form the summary is where reading goes on (contract, bad input)
      autoFocus
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">
        <Icon name="warning" />
        {title ?? t("ui.errorSummary", { count: errors.length })}
      </h2>
      <ul>
        {each(errors, (e) => (
          <li>{e.field ? <a href={`#${fieldId(e.field)}`}>{lineOf(e)}</a> : e.message}</li>
        ))}
      </ul>
    </div>
  );
}
