import { useField } from "./form-context";

export interface HiddenFieldProps {
  name: string;
  value: string;
}

/** A value the form sends and nobody types. Like every field it keeps what was sent: what a refused form was filled from stays. */
export const HiddenField = ({ name, value }: HiddenFieldProps) => (
  <input type="hidden" name={name} value={useField(name).values?.[0] ?? value} />
);
