import type { Mirror } from "../catalogue";
import type { hourMails as zh } from "../zh-CN/mail-hours";
import { letter } from "./mail-letter";

export const hourMails: Mirror<typeof zh> = {
  approvedSubject: "{{site}}: claim of hours approved",
  approvedText: letter("Your claim “{{title}}” is approved; {{hours}} hours stand in your ledger:", "", "{{link}}"),
  loweredSubject: "{{site}}: claim of hours approved for less",
  loweredText: letter(
    "Your claim “{{title}}” is approved for less than you claimed; {{hours}} hours stand in your ledger. The reason:",
    "",
    "{{reason}}",
    "",
    "{{link}}",
  ),
  returnedSubject: "{{site}}: claim of hours returned",
  returnedText: letter(
    "Something is missing in your claim “{{title}}”:",
    "",
    "{{reason}}",
    "",
    "Add it and file the claim again here:",
    "",
    "{{link}}",
  ),
  refusedSubject: "{{site}}: claim of hours refused",
  refusedText: letter(
    "Your claim “{{title}}” was refused. The reason:",
    "",
    "{{reason}}",
    "",
    "The claim is here:",
    "",
    "{{link}}",
  ),
  revokedSubject: "{{site}}: approval of claimed hours taken back",
  revokedText: letter(
    "The bureau took back its approval of your claim “{{title}}”, and its {{hours}} hours were taken out of your ledger. The reason:",
    "",
    "{{reason}}",
    "",
    "The claim is here; if you doubt the decision, ask the bureau:",
    "",
    "{{link}}",
  ),
  renewableSubject: "{{site}}: {{title}} can be renewed",
  renewableText: letter(
    "Your {{title}} ({{course}}) expires on {{day}}. You have {{hours}} of the {{needed}} hours needed, so you can renew it before then, without another exam:",
    "",
    "{{link}}",
  ),
  shortSubject: "{{site}}: {{title}} expires soon, hours are missing",
  shortText: letter(
    "Your {{title}} ({{course}}) expires on {{day}}. You have {{hours}} of the {{needed}} hours needed to renew it; {{missing}} are missing. With those you can renew it before then, without another exam. Conditions and records:",
    "",
    "{{link}}",
  ),
};
