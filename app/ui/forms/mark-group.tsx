import type { ReactNode } from "react";
import { describedBy } from "./field";
import { FieldError } from "./field-error";
import { useField } from "./form-context";

export interface MarkGroupProps {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}

/** Several things to be marked, with words about each: the mistake that none is stands above them. */
export function MarkGroup({ name, legend, hint, children }: MarkGroupProps) {
  const field = useField(name);
  return (
    <fieldset
      className="field"
      data-error={field.error ? "" : undefined}
      aria-describedby={describedBy(field.id, hint, field.error)}
    >
      <legend className="label">{legend}</legend>
      {hint ? (
        <p className="hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError id={field.id} error={field.error} />
      {children}
    </fieldset>
  );
}
