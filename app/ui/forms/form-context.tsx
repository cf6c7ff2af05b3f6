import { createContext, useContext } from "react";

/** One mistake: which field (empty for the form as a whole) and what is wrong, in words that say how to put it right. */
export interface FormError {
  field: string;
  message: string;
}
export type FormErrors = readonly FormError[];

/** What was sent, by field name; repeated fields as lists. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>;

interface Filled {
  errors: FormErrors;
  values: FormValues;
}

/** The values of a form nobody has sent yet. */
export const nothingSent: FormValues = {};

const FormContext = createContext<Filled>({ errors: [], values: nothingSent });
export const FormProvider = FormContext.Provider;

/** Id of a field's control, which the summary links to. */
export const fieldId = (name: string): string => `f-${name}`;

export interface FieldState {
  id: string;
  error: string | undefined;
  /** What was sent under this name; undefined when nothing was sent at all, empty when a box was left unticked. */
  values: readonly string[] | undefined;
}

/** What the form around a field knows of it: its mistake (one given wins) and what was typed (wins over a value given). */
export function useField(name: string, error?: string): FieldState {
  const form = useContext(FormContext);
  const kept = form.values[name] ?? (form.values === nothingSent ? undefined : []);
  return {
    id: fieldId(name),
    error: error ?? form.errors.find((e) => e.field === name)?.message,
    values: kept === undefined ? undefined : typeof kept === "string" ? [kept] : kept,
  };
}
