import type { FieldWords } from "./field";
import type { TickOption } from "./tick";
import { TickGroup } from "./tick-group";

export interface RadioGroupProps extends FieldWords {
  options: readonly TickOption[];
  value?: string;
  /** Side by side where there is room. */
  inline?: boolean;
}

/** One of a few. */
export const RadioGroup = ({ value, ...rest }: RadioGroupProps) => (
  <TickGroup {...rest} type="radio" chosen={value === undefined ? [] : [value]} />
);
