import { each } from "../each";
import { Icon } from "../show/icon";
import { describedBy, FieldFrame, type FieldWords } from "./field";
import { useField } from "./form-context";

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectProps extends FieldWords {
  options: readonly Option[];
  value?: string;
  /** The first line when nothing is chosen yet: 请选择. */
  placeholder?: string;
  autoComplete?: string;
  "data-island"?: string;
}

/** One of many, where radios would be too long a list. */
export function Select({ name, label, hint, error, optional, options, value, placeholder, ...rest }: SelectProps) {
  const field = useField(name, error);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} error={field.error} optional={optional}>
      <div className="select">
        <select
          className="input"
          id={field.id}
          name={name}
          defaultValue={field.values?.[0] ?? value ?? (placeholder === undefined ? undefined : "")}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field.id, hint, field.error)}
          {...rest}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {each(options, (o) => (
            <option value={o.value} disabled={o.disabled}>
              {o.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </div>
    </FieldFrame>
  );
}
