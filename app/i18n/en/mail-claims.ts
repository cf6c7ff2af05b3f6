import type { Mirror } from "../catalogue";
import type { claimMails as zh } from "../zh-CN/mail-claims";
import { letter } from "./mail-letter";

export const claimMails: Mirror<typeof zh> = {
  confirmedSubject: "You can act for {{firm}} now",
  confirmedText: letter(
    "Your application to act for {{firm}} has been checked and confirmed. Its desk is here:",
    "",
    "{{link}}",
  ),
  joinedSubject: "One more person acts for {{firm}}",
  joinedText: letter(
    "The bureau has confirmed that {{name}} acts for {{firm}} too, and sees and does what you do.",
    "",
    "If the firm did not want this, tell the bureau at once so that it can be ended. The list is here:",
    "",
    "{{link}}",
  ),
  refusedSubject: "Your application to act for {{firm}} was refused",
  refusedText: letter(
    "Your application to act for {{firm}} was refused. The reason:",
    "",
    "{{reason}}",
    "",
    "If things have changed or you have the papers now, you can apply again:",
    "",
    "{{link}}",
  ),
  letterSubject: "{{firm}}: a letter is under way",
  letterText: letter(
    "The bureau has made a letter to the registered address of {{firm}}. Once it is there, type the code it carries here, within 30 days:",
    "",
    "{{link}}",
  ),
  endedSubject: "You no longer act for {{firm}}",
  endedText: letter(
    "The bureau has ended that you act for {{firm}}. The reason:",
    "",
    "{{reason}}",
    "",
    "If you think this is wrong, ask the bureau, or apply again:",
    "",
    "{{link}}",
  ),
};
