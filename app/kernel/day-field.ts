import { noDay, readTypedDay } from "./typed-day";
import { textField } from "./typed-field";

/** Fields of forms that hold a day as people type it. */

/** A year that nobody means, whatever the field: 1000, 9999. */
const isOdd = (day: string): boolean => day < "1900" || day >= "2100";

/** A day that has to be there; `missing` is said where the field is empty (a key under `reasons.`). */
export const dayField = (missing = "day.malformed") =>
  textField.transform((text, context) => {
    const read = readTypedDay(text);
    if (read === null) context.addIssue({ code: "custom", message: text.trim() === "" ? missing : noDay(text) });
    else if (isOdd(read)) context.addIssue({ code: "custom", message: "day.odd" });
    return read ?? "";
  });

/** A day, or null where none was typed. */
export const optionalDayField = textField.transform((text, context) => {
  if (text.trim() === "") return null;
  const read = readTypedDay(text);
  if (read === null) context.addIssue({ code: "custom", message: noDay(text) });
  else if (isOdd(read)) context.addIssue({ code: "custom", message: "day.odd" });
  return read;
});
