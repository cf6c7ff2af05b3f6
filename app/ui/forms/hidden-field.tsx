export interface HiddenFieldProps {
  name: string;
  value: string;
}

/** A value the form sends and nobody types. */
export const HiddenField = ({ name, value }: HiddenFieldProps) => <input type="hidden" name={name} value={value} />;
