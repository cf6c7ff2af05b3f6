import { ATTENDANCE_MODES } from "@db/statuses";
import { z } from "zod";
import { listField, textField } from "~/kernel/typed-field";

/** How she comes from now on, and which of her seats in sessions she leaves. Messages are keys under `reasons.`. */
export const switchForm = z.object({
  attendance: textField.transform((text, context) => {
    const found = ATTENDANCE_MODES.find((one) => one === text);
    if (!found) context.addIssue({ code: "custom", message: "registration.attendanceMissing" });
    return found ?? "on-site";
  }),
  leaving: listField,
});
