import type { Mirror } from "../catalogue";
import type { mail as zh } from "../zh-CN/mail";
import { afterMails } from "./mail-after";
import { appointmentMails } from "./mail-appointments";
import { attemptMails } from "./mail-attempts";
import { awardMails } from "./mail-awards";
import { certificateMails } from "./mail-certificates";
import { claimMails } from "./mail-claims";
import { dutyMails } from "./mail-duties";
import { eventMails } from "./mail-events";
import { firmMails } from "./mail-firms";
import { honourMails } from "./mail-honours";
import { hourMails } from "./mail-hours";
import { jurorMails } from "./mail-jurors";
import { letter } from "./mail-letter";
import { mistakeMails } from "./mail-mistakes";
import { objectionMails } from "./mail-objections";
import { registerMails } from "./mail-register";
import { registrationMails } from "./mail-registrations";
import { mailTopics } from "./mail-topics";

export const mail: Mirror<typeof zh> = {
  appointment: appointmentMails,
  claim: claimMails,
  firm: firmMails,
  certificate: certificateMails,
  register: registerMails,
  duty: dutyMails,
  awards: awardMails,
  jurors: jurorMails,
  mistakes: mistakeMails,
  objections: objectionMails,
  honours: honourMails,
  hours: hourMails,
  attempt: attemptMails,
  after: afterMails,
  registration: registrationMails,
  event: eventMails,
  ...mailTopics,
  accountChanged: {
    subject: "{{site}}: your account was changed",
    oldText: letter(
      "At {{time}} the account you sign in to {{site}} with was changed to {{account}}. This e-mail address no longer signs you in; the password is the same.",
      "",
      "If it was you, you can ignore this mail.",
      "",
      "If it was not you, please tell the administrator at once.",
    ),
    newText: letter(
      "At {{time}} an account of {{site}} was changed to this e-mail address. Sign in with it from now on; the password is the same, and every other device has been signed out.",
      "",
      "If you have never signed up at {{site}}, someone entered the wrong address: please tell the administrator.",
    ),
  },
  resetPassword: {
    subject: "{{site}}: reset your password",
    text: letter(
      "Someone asked {{site}} to reset the password of the account with this e-mail address. If it was you, please open the link below within an hour and choose a new password:",
      "",
      "{{link}}",
      "",
      "The link works once. After that, every other device is signed out.",
      "",
      "If it was not you, you can ignore this mail; the password has not changed.",
    ),
  },
};
