import type { Mirror } from "../catalogue";
import type { registerMails as zh } from "../zh-CN/mail-register";
import { letter } from "./mail-letter";

/** What firms and editors are told of an entry of the register that theirs cites. */
export const registerMails: Mirror<typeof zh> = {
  replaced: "has been superseded by {{by}}",
  withdrawn: "has been withdrawn",
  firmSubject: "{{entry}} {{fate}}: please check your disclosed standards",
  firmText: letter(
    "{{entry}} {{fate}}. These disclosed standards of your enterprise are it, or cite it:",
    "",
    "{{citing}}",
    "",
    "Please sign in and settle each: take the new edition, or say why it still applies:",
    "",
    "{{link}}",
  ),
  editorsSubject: "{{entry}} {{fate}}: please check courses and questions",
  editorsText: letter(
    "{{entry}} {{fate}}. These lessons and questions cite it:",
    "",
    "{{citing}}",
    "",
    "Please sign in and check them:",
    "",
    "{{link}}",
  ),
  firmBackSubject: "Correction: {{entry}} is still in force",
  firmBackText: letter(
    "You were told that {{entry}} {{fate}}. That was a mistake and has been taken back: it is still in force. These disclosed standards need no change for it:",
    "",
    "{{citing}}",
    "",
    "{{link}}",
  ),
  editorsBackSubject: "Correction: {{entry}} is still in force",
  editorsBackText: letter(
    "You were told that {{entry}} {{fate}}. That was a mistake and has been taken back: it is still in force. These lessons and questions need no change for it:",
    "",
    "{{citing}}",
    "",
    "{{link}}",
  ),
};
