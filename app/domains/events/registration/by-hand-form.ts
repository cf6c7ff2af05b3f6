import { ATTENDANCE_MODES } from "@db/statuses";
import { z } from "zod";
import { textField } from "~/kernel/typed-field";
import { someLines } from "~/kernel/typed-text";

/** The form by which an organizer signs somebody up who asked by telephone. Messages are keys under `reasons.`. */
export const byHandForm = z.object({
  account: textField.transform((text, context) => {
    const account = text.trim();
    if (account === "") context.addIssue({ code: "custom", message: "event.accountsMissing" });
    return account.slice(0, 254);
  }),
  attendance: textField.transform((text) => ATTENDANCE_MODES.find((one) => one === text) ?? null),
  reason: textField.transform(someLines).superRefine((text, context) => {
    const length = [...text].length;
    if (length < 4) context.addIssue({ code: "custom", message: "reason.missing" });
    else if (length > 500) context.addIssue({ code: "custom", message: "reason.long" });
  }),
});
