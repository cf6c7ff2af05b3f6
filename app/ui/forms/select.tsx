import { each } from "../each";
import { Icon } from "../show/icon";
import { describedBy, FieldFrame, type FieldWords } from "./field";
import { useField } from "./form-context";

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
  /** Options of one group stand together, under its name. */
  group?: string;
}

const line = ({ value, label, disabled }: Option) => (
  <option value={value} disabled={disabled}>
    {label}
  </option>
);

/** Options in their order, those of a group under its name. */
const grouped = (options: readonly Option[]) =>
  [...new Set(options.map(({ group }) => group))].flatMap((name) => {
    const members = each(
      options.filter(({ group }) => group === name),
      line,
    );
    if (name === undefined) return members;
    return (
      <optgroup key={name} label={name}>
        {members}
      </optgroup>
    );
  });

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
          {grouped(options)}
        </select>
        <Icon name="chevron-down" />
      </div>
    </FieldFrame>
  );
}
