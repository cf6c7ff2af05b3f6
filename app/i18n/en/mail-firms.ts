import type { Mirror } from "../catalogue";
import type { firmMails as zh } from "../zh-CN/mail-firms";
import { letter } from "./mail-letter";

export const firmMails: Mirror<typeof zh> = {
  mergedSubject: "{{from}} was merged into {{into}}",
  mergedText: letter(
    "The bureau found that {{from}} and {{into}} are one enterprise registered twice, and has made them one: {{into}} (code {{code}}).",
    "",
    "Appointments, duty records and the right to act for the firm have all moved there. Letters and reports that were given keep the name and code they bear.",
    "",
    "If this is wrong, please tell the bureau: it can be undone.",
    "",
    "{{link}}",
  ),
  partedSubject: "{{from}} and {{into}} are two enterprises again",
  partedText: letter(
    "The bureau has undone the merge: {{from}} and {{into}} are registered separately again.",
    "",
    "Appointments, duty records and rights that were of {{from}} have gone back. Please check your own page:",
    "",
    "{{link}}",
  ),
};
