import type { FieldWords } from "./field";
import type { TickOption } from "./tick";
import { TickGroup } from "./tick-group";

export interface CheckboxGroupProps extends FieldWords {
  options: readonly TickOption[];
  values?: readonly string[];
  /** Side by side where there is room. */
  inline?: boolean;
}

/** Any of a few, sent as repeated values of one name. */
export const CheckboxGroup = ({ values = [], ...rest }: CheckboxGroupProps) => (
  <TickGroup {...rest} type="checkbox" chosen={values} />
);
