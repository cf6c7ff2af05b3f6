import type { Mirror } from "../catalogue";
import type { jurorMails as zh } from "../zh-CN/mail-jurors";
import { letter } from "./mail-letter";

const assigned = (many: string) =>
  letter(
    `In the review of “{{title}}”, ${many} given to you. Please hand in your scores before {{until}}.`,
    "",
    "Before you open a dossier, say whether you have a conflict of interest. Dossiers hold no names and no firms; please do not try to find out, and do not tell anyone which ones you read.",
    "",
    "Your review:",
    "",
    "{{link}}",
  );
const reminder = (left: string) =>
  letter(
    `The review of “{{title}}” is about to end, and ${left}; nothing can be handed in afterwards.`,
    "",
    "Your review:",
    "",
    "{{link}}",
  );

export const jurorMails: Mirror<typeof zh> = {
  assignedSubject_one: "{{site}}: {{count}} blind dossier waits for your scores",
  assignedSubject_other: "{{site}}: {{count}} blind dossiers wait for your scores",
  assignedText_one: assigned("{{count}} dossier was"),
  assignedText_other: assigned("{{count}} dossiers were"),
  replacedSubject: "{{site}}: you no longer read dossier {{number}}",
  replacedText: letter(
    "By the rules on conflicts of interest you no longer read dossier {{number}} of “{{title}}”. Points you gave it do not count. Nothing is left to do for it, and your other dossiers stay as they are.",
    "",
    "Your review:",
    "",
    "{{link}}",
  ),
  asideSubject: "{{site}}: your ballot for dossier {{number}} does not count",
  asideText: letter(
    "After the ballots of “{{title}}” were sealed a conflict of interest between you and the nominee of dossier {{number}} came out. Your ballot is opened like all others and can be checked, but it does not count. Your other ballots stay as they are.",
    "",
    "Why, and your commitment:",
    "",
    "{{link}}",
  ),
  reopenedSubject: "{{site}}: your scores of dossier {{number}} were reopened",
  reopenedText: letter(
    "Your scores of dossier {{number}} of “{{title}}” were given back to you. The reason:",
    "",
    "{{reason}}",
    "",
    "Please mend them and hand them in again before {{until}}; what is not handed in by then does not count. Your points and reasons are still there:",
    "",
    "{{link}}",
  ),
  hiddenSubject: "{{site}}: more of dossier {{number}} is hidden now",
  hiddenText: letter(
    "In dossier {{number}} of “{{title}}” something was found that shows who the nominee is, and it is hidden now. Your points and reasons stay; where a reason speaks of it, please write it anew.",
    "",
    "If you know the nominee by it and may be partial, please declare a conflict on the page of the review.",
    "",
    "Your review:",
    "",
    "{{link}}",
  ),
  extendedSubject: "{{site}}: your time for dossier {{number}} now ends on {{until}}",
  extendedText: letter(
    "You have not handed in your scores of dossier {{number}} of “{{title}}”. Your time for it now ends on {{until}}. The reason:",
    "",
    "{{reason}}",
    "",
    "What is not handed in by then does not count. Points and reasons that you saved are still there:",
    "",
    "{{link}}",
  ),
  reminderSubject_one: "{{site}}: {{count}} dossier is still without your scores",
  reminderSubject_other: "{{site}}: {{count}} dossiers are still without your scores",
  reminderText_one: reminder("{{count}} of your dossiers is without scores. It ends on {{until}}"),
  reminderText_other: reminder("{{count}} of your dossiers are without scores. The first of them ends on {{until}}"),
};
