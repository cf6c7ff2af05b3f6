import { useT } from "../../i18n/context";
import { HiddenField } from "./hidden-field";

/** What is known of how long a form takes; `opened` is carried along, so that it is known of this sending too. */
export interface FormTime {
  opened: string;
  /** Half of all sendings took no longer; null while there are too few to tell. */
  minutes: number | null;
}

export interface FormLengthProps {
  fields: { all: number; optional: number };
  time: FormTime;
}

/** How many fields a form has, and the minutes that people really took. */
export function FormLength({ fields: { all, optional }, time: { opened, minutes } }: FormLengthProps) {
  const t = useT();
  return (
    <>
      <p className="note">
        {[
          t("ui.fields", { count: all }),
          optional > 0 ? t("ui.fieldsOptional", { optional }) : "",
          minutes === null ? t("ui.fieldsEnd") : t("ui.fieldsMinutes", { count: minutes }),
        ].join("")}
      </p>
      <HiddenField name="opened" value={opened} />
    </>
  );
}
