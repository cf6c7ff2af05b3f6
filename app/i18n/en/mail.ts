import type { Mirror } from "../catalogue";
import type { mail as zh } from "../zh-CN/mail";
import { attemptMails } from "./mail-attempts";
import { certificateMails } from "./mail-certificates";

export const mail: Mirror<typeof zh> = {
  certificate: certificateMails,
  attempt: attemptMails,
  resetPassword: {
    subject: "{{site}}: reset your password",
    text: [
      "Hello,",
      "",
      "Someone asked {{site}} to reset the password of the account with this e-mail address. If it was you, please open the link below within an hour and choose a new password:",
      "",
      "{{link}}",
      "",
      "The link works once. After that, every other device is signed out.",
      "",
      "If it was not you, you can ignore this mail; the password has not changed.",
      "",
      "This mail was sent automatically; please do not reply.",
      "{{site}}",
      "",
    ].join("\n"),
  },
};
