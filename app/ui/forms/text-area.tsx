import { describedBy, FieldFrame, type FieldWords } from "./field";
import { useField } from "./form-context";

export interface TextAreaProps extends FieldWords {
  value?: string;
  rows?: number;
  maxLength?: number;
  "data-island"?: string;
}

/** Several lines of text. */
export function TextArea({ name, label, hint, error, optional, value, rows = 4, ...rest }: TextAreaProps) {
  const field = useField(name, error);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} error={field.error} optional={optional}>
      <textarea
        className="input"
        id={field.id}
        name={name}
        rows={rows}
        defaultValue={field.values?.[0] ?? value}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
        {...rest}
      />
    </FieldFrame>
  );
}
