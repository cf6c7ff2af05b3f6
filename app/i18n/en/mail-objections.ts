import type { Mirror } from "../catalogue";
import type { objectionMails as zh } from "../zh-CN/mail-objections";
import { letter } from "./mail-letter";

export const objectionMails: Mirror<typeof zh> = {
  filedSubject: "{{site}}: your objection has arrived",
  filedText: letter(
    "Objection {{number}} to the notice of “{{title}}” has arrived. You will be told whether it is taken up.",
    "",
    "Follow it with the receipt code that was shown when you sent it:",
    "",
    "{{link}}",
  ),
  acceptedSubject: "{{site}}: your objection is taken up",
  acceptedText: letter(
    "Objection {{number}} to the notice of “{{title}}” is taken up. You will be answered once it is ruled on.",
    "",
    "Follow it with the receipt code:",
    "",
    "{{link}}",
  ),
  refusedSubject: "{{site}}: your objection is not taken up",
  refusedText: letter(
    "Objection {{number}} to the notice of “{{title}}” is not taken up. The reason:",
    "",
    "{{text}}",
    "",
    "Follow it with the receipt code:",
    "",
    "{{link}}",
  ),
  reopenedSubject: "{{site}}: your objection is taken up again",
  reopenedText: letter(
    "Objection {{number}} to the notice of “{{title}}” is taken up again for new evidence. You will be answered once it is ruled on.",
    "",
    "Follow it with the receipt code:",
    "",
    "{{link}}",
  ),
  answeredSubject: "{{site}}: your objection is answered",
  answeredText: letter(
    "Objection {{number}} to the notice of “{{title}}” was ruled on. The answer:",
    "",
    "{{text}}",
    "",
    "Read the ruling with the receipt code:",
    "",
    "{{link}}",
  ),
};
