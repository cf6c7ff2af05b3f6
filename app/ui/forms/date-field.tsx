import { useT } from "../../i18n/context";
import { TextField, type TextFieldProps } from "./text-field";

export interface DateFieldProps extends Omit<TextFieldProps, "type" | "inputMode" | "width" | "suffix" | "maxLength"> {
  /** A day to show as the example, `YYYY-MM-DD`. */
  example?: string;
}

/** A day, typed as text: pickers are slow for years past and awkward on phones. The example stands in the hint. */
export function DateField({ example = "2026-11-23", hint, ...rest }: DateFieldProps) {
  const t = useT();
  const line = t("ui.dateExample", { example });
  return (
    <TextField
      {...rest}
      width="short"
      inputMode="numeric"
      maxLength={20}
      hint={
        hint ? (
          <>
            {hint}
            {typeof hint === "string" && hint.endsWith("。") ? "" : " "}
            {line}
          </>
        ) : (
          line
        )
      }
    />
  );
}
