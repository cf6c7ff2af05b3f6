import type { ReactNode } from "react";
import { describedBy, FieldFrame, type FieldWords } from "./field";
import { useField } from "./form-context";

export interface TextFieldProps extends FieldWords {
  value?: string;
  type?: "text" | "email" | "tel" | "search" | "url";
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "email" | "url" | "search";
  autoComplete?: string;
  maxLength?: number;
  /** How long the answer is: the field is as wide as that; the column's width unless given. */
  width?: "code" | "short" | "number";
  /** Unit after the field: 分钟. */
  suffix?: ReactNode;
  /** A button at the right of the field (查验). */
  act?: ReactNode;
  spellCheck?: boolean;
  lang?: string;
  "data-island"?: string;
}

/** One line of text. Numbers are text too: what was typed is kept as typed. */
export function TextField({
  name,
  label,
  hint,
  error,
  optional,
  value,
  width,
  suffix,
  act,
  type,
  ...rest
}: TextFieldProps) {
  const field = useField(name, error);
  const control = (
    <input
      className="input"
      id={field.id}
      name={name}
      type={type ?? "text"}
      defaultValue={field.values?.[0] ?? value}
      data-width={width}
      aria-invalid={field.error ? true : undefined}
      aria-describedby={describedBy(field.id, hint, field.error)}
      {...rest}
    />
  );
  return (
    <FieldFrame id={field.id} label={label} hint={hint} error={field.error} optional={optional}>
      {suffix || act ? (
        <div className="control">
          {control}
          {suffix ? <span className="suffix">{suffix}</span> : null}
          {act}
        </div>
      ) : (
        control
      )}
    </FieldFrame>
  );
}
