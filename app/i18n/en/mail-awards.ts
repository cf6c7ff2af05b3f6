import type { Mirror } from "../catalogue";
import type { awardMails as zh } from "../zh-CN/mail-awards";
import { letter } from "./mail-letter";

export const awardMails: Mirror<typeof zh> = {
  consentAskedSubject: "{{site}}: you are nominated and asked to agree",
  consentAskedText: letter(
    "You are nominated for “{{title}}”. Whether you take part and what is forwarded is your choice; nothing is submitted unless you agree. The nomination is here:",
    "",
    "{{link}}",
  ),
  returnedSubject: "{{site}}: nomination returned to be changed",
  returnedText: letter(
    "The bureau returned your nomination for “{{title}}”:",
    "",
    "{{reason}}",
    "",
    "Please change it and submit it again before {{due}}:",
    "",
    "{{link}}",
  ),
  recommendedSubject: "{{site}}: nomination recommended to the bureau above",
  recommendedText: letter(
    "Your nomination for “{{title}}” was recommended to the bureau above. The opinion and what comes next:",
    "",
    "{{link}}",
  ),
  acceptedSubject: "{{site}}: nomination accepted for review",
  acceptedText: letter(
    "Your nomination for “{{title}}” passed the check and goes to the jury, which sees neither name nor employer. What comes next:",
    "",
    "{{link}}",
  ),
  rejectedSubject: "{{site}}: nomination did not pass the check",
  rejectedText: letter(
    "Your nomination for “{{title}}” did not pass the check. The reason:",
    "",
    "{{reason}}",
    "",
    "The nomination is here; if you doubt the decision, ask the bureau:",
    "",
    "{{link}}",
  ),
};
