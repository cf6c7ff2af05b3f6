import type { Mirror } from "../catalogue";
import type { certificateMails as zh } from "../zh-CN/mail-certificates";
import { letter } from "./mail-letter";

export const certificateMails: Mirror<typeof zh> = {
  issuedSubject: "{{site}}: your certificate ({{title}}) is issued",
  issuedText: letter(
    "You passed the exam of {{courseTitle}} and your certificate ({{title}}) is issued. Download and check it here:",
    "",
    "{{link}}",
  ),
  renewedSubject: "{{site}}: {{title}} renewed",
  renewedText: letter(
    "Your {{title}} ({{courseTitle}}) has been renewed by hours. The new certificate follows on the old and has a code of its own. Download and check it here:",
    "",
    "{{link}}",
  ),
  revokedSubject: "{{site}}: your certificate ({{title}}) is revoked",
  revokedText: letter(
    "Your certificate ({{title}}, {{courseTitle}}) has been revoked; whoever checks it is told so. The reason:",
    "",
    "{{reason}}",
    "",
    "How it stands with the certificate:",
    "",
    "{{link}}",
  ),
  reinstatedSubject: "{{site}}: your certificate ({{title}}) is valid again",
  reinstatedText: letter(
    "Your certificate ({{title}}, {{courseTitle}}) is valid again and can be used as before. The reason:",
    "",
    "{{reason}}",
    "",
    "{{link}}",
  ),
  reissuedSubject: "{{site}}: name corrected, certificate ({{title}}) issued again",
  reissuedText: letter(
    "Your certificate ({{title}}, {{courseTitle}}) has been issued again under the corrected name. It has a new code; the earlier one is no longer valid. Note:",
    "",
    "{{reason}}",
    "",
    "Download the new certificate:",
    "",
    "{{link}}",
  ),
  notReissuedSubject: "{{site}}: name not corrected",
  notReissuedText: letter(
    "You asked for a corrected name on your certificate ({{title}}, {{courseTitle}}). After checking it was not changed; the certificate stays as it is. The reason:",
    "",
    "{{reason}}",
    "",
    "With new facts you can ask again:",
    "",
    "{{link}}",
  ),
};
