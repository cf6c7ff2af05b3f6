import type { ReactNode } from "react";
import { ErrorSummary } from "./error-summary";
import { countFields, fieldNames } from "./field-names";
import { type FormErrors, FormProvider, type FormValues, nothingSent } from "./form-context";
import { FormLength, type FormTime } from "./form-length";

const none: FormErrors = [];

export interface FormProps {
  children: ReactNode;
  /** Where it is sent; the page's own address unless given. */
  action?: string;
  method?: "post" | "get";
  /** Mistakes of what was sent: summed up here, repeated at the fields by themselves. */
  errors?: FormErrors;
  /** What was sent, kept in the fields by name; give it only after a post, since a box missing in it is unticked. Never put a password in it; PasswordField ignores it anyway. */
  values?: FormValues;
  encType?: "multipart/form-data";
  /** The page shows the summary itself: this form is not the first thing on it. */
  summaryAbove?: boolean;
  /** Says how many fields it has and how long it takes people. */
  time?: FormTime;
  id?: string;
  /** Says what the form is when the page has several. */
  label?: string;
  "data-island"?: string;
}

/** A form: the server checks it, the browser does not, and mistakes stand at the top and at the fields. */
export const Form = ({
  children,
  method = "post",
  errors = none,
  values = nothingSent,
  summaryAbove,
  label,
  time,
  ...rest
}: FormProps) => (
  <FormProvider value={{ errors, values }}>
    {errors.length > 0 && !summaryAbove ? <ErrorSummary errors={errors} names={fieldNames(children)} /> : null}
    <form className="form" method={method} noValidate aria-label={label} {...rest}>
      {time ? <FormLength fields={countFields(children)} time={time} /> : null}
      {children}
    </form>
  </FormProvider>
);
