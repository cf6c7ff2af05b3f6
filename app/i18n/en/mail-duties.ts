import type { Mirror } from "../catalogue";
import type { dutyMails as zh } from "../zh-CN/mail-duties";
import { letter } from "./mail-letter";

export const dutyMails: Mirror<typeof zh> = {
  submittedSubject: "{{site}}: report of {{year}} waits to be confirmed",
  submittedText: letter(
    "The standards director of {{firm}} handed in the report of {{year}}. Please check it and confirm it, or send it back with a reason:",
    "",
    "{{link}}",
  ),
  confirmedSubject: "{{site}}: report of {{year}} confirmed",
  confirmedText: letter("{{firm}} confirmed your report of {{year}}. Read and download it here:", "", "{{link}}"),
  returnedSubject: "{{site}}: report of {{year}} sent back",
  returnedText: letter(
    "{{firm}} sent back your report of {{year}}. The reason:",
    "",
    "{{reason}}",
    "",
    "Change it and hand it in again here:",
    "",
    "{{link}}",
  ),
};
