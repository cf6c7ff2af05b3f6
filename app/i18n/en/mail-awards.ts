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
  noticedSubject: "{{site}}: you are on the list that is under public notice",
  noticedText: letter(
    "The list of “{{title}}” is published, and you are on it. Anyone may object while the notice runs. The notice is here:",
    "",
    "{{reason}}",
  ),
  extendedSubject: "{{site}}: the public notice was made longer",
  extendedText: letter(
    "The notice of “{{title}}” runs until {{due}}; you are on its list. Anyone may object until then. The reason and the notice are here:",
    "",
    "{{reason}}",
  ),
  unhandledSubject: "{{site}}: your nomination did not come into the review",
  unhandledText: letter(
    "The review of “{{title}}” has begun. By then your nomination was neither recommended nor turned down, so it is not reviewed. What you handed in and what was done with it is here; if you doubt it, ask the bureau:",
    "",
    "{{link}}",
  ),
  endedSubject: "{{site}}: the award you were nominated for has ended",
  endedText: letter(
    "“{{title}}”, for which you were nominated, ended without anybody being honoured. What you handed in stays as it is. The reason is published, and stands on the page of your nomination:",
    "",
    "{{link}}",
  ),
  amendedSubject: "{{site}}: the rules of an award cycle were amended",
  amendedText: letter(
    "The rules of “{{title}}”, for which you are nominated, were amended and published. The reason:",
    "",
    "{{reason}}",
    "",
    "What stood before and what stands now is on the page of the cycle; your nomination is here:",
    "",
    "{{link}}",
  ),
};
