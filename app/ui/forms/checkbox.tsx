import type { FieldWords } from "./field";
import { FieldError } from "./field-error";
import { useField } from "./form-context";
import { Tick } from "./tick";

export interface CheckboxProps extends Omit<FieldWords, "optional"> {
  /** What is sent when it is ticked. */
  value?: string;
  checked?: boolean;
}

/** One yes or no: 我已阅读并同意《服务条款》. */
export function Checkbox({ name, label, hint, error, value = "yes", checked }: CheckboxProps) {
  const field = useField(name, error);
  return (
    <div className="field" data-error={field.error ? "" : undefined}>
      <FieldError id={field.id} error={field.error} />
      <Tick
        type="checkbox"
        id={field.id}
        name={name}
        value={value}
        label={label}
        hint={hint}
        checked={field.values ? field.values.includes(value) : checked}
        invalid={Boolean(field.error)}
        describedBy={field.error ? `${field.id}-error` : undefined}
      />
    </div>
  );
}
