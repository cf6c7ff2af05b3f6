import { useT } from "../../i18n/context";
import { each } from "../each";
import { describedBy, type FieldWords } from "./field";
import { FieldError } from "./field-error";
import { useField } from "./form-context";
import { Tick, type TickOption } from "./tick";

export interface TickGroupProps extends FieldWords {
  type: "radio" | "checkbox";
  options: readonly TickOption[];
  chosen: readonly string[];
  /** Side by side where there is room: 是, 否. */
  inline?: boolean;
}

/** A fieldset of radios or checkboxes; the first one carries the field's id, so that the summary's link lands on it. */
export function TickGroup({ type, name, label, hint, error, optional, options, chosen, inline }: TickGroupProps) {
  const t = useT();
  const field = useField(name, error);
  const on = field.values ?? chosen;
  return (
    <fieldset
      className="field"
      data-error={field.error ? "" : undefined}
      aria-describedby={describedBy(field.id, hint, field.error)}
    >
      <legend className="label">
        {label}
        {optional ? <span className="optional">{t("ui.optional")}</span> : null}
      </legend>
      {hint ? (
        <p className="hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError id={field.id} error={field.error} />
      <div className="ticks" data-inline={inline ? "" : undefined}>
        {each(options, (o, i) => (
          <Tick
            {...o}
            type={type}
            id={i === 0 ? field.id : `${field.id}-${i + 1}`}
            name={name}
            checked={on.includes(o.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
