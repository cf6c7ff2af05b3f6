import { ATTENDANCE_MODES } from "@db/statuses";
import { z } from "zod";
import { textField, yesField } from "~/kernel/typed-field";

/** What every sign-up form has; the organizer's own questions are read by `readAnswers` from what was typed. */
export const signUpForm = z.object({
  attendance: textField.transform((typed) => ATTENDANCE_MODES.find((mode) => mode === typed) ?? null),
  photoConsent: yesField,
  invitationCode: textField.transform((typed) => typed.slice(0, 100)),
});
