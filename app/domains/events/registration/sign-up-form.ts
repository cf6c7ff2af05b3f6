import { ATTENDANCE_MODES } from "@db/statuses";
import { z } from "zod";

const text = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? "")]).default("");

/** What every sign-up form has; the organizer's own questions are read by `readAnswers` from what was typed. */
export const signUpForm = z.object({
  attendance: text.transform((typed) => ATTENDANCE_MODES.find((mode) => mode === typed) ?? null),
  photoConsent: text.transform((typed) => typed === "yes"),
  invitationCode: text.transform((typed) => typed.slice(0, 100)),
});
