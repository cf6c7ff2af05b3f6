import type { Mirror } from "../catalogue";
import type { attemptMails as zh } from "../zh-CN/mail-attempts";
import { letter } from "./mail-letter";

export const attemptMails: Mirror<typeof zh> = {
  lateAcceptedSubject: "{{site}}: late answers accepted",
  lateAcceptedText: letter(
    "{{answers}} answers to {{exam}} arrived after the end. The examiner has accepted them; the score is now {{score}} points. Reason:",
    "",
    "{{reason}}",
    "",
    "Your result:",
    "",
    "{{link}}",
  ),
  lateRefusedSubject: "{{site}}: late answers not accepted",
  lateRefusedText: letter(
    "{{answers}} answers to {{exam}} arrived after the end. The examiner has not accepted them; the score stays at {{score}} points. Reason:",
    "",
    "{{reason}}",
    "",
    "Your result:",
    "",
    "{{link}}",
  ),
  voidedSubject: "{{site}}: an attempt was voided",
  voidedText: letter(
    "Your attempt at {{exam}} was voided. It does not count among your attempts. Reason:",
    "",
    "{{reason}}",
    "",
    "Details:",
    "",
    "{{link}}",
  ),
  voidedRevokedSubject: "{{site}}: an attempt was voided and its certificate revoked",
  voidedRevokedText: letter(
    "Your attempt at {{exam}} was voided, and the certificate issued for it is revoked: whoever checks it reads “revoked”. The attempt does not count among your attempts. Reason:",
    "",
    "{{reason}}",
    "",
    "Details:",
    "",
    "{{link}}",
  ),
};
