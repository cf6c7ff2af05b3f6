import { letter } from "./mail-letter";

/** What nominees are told of a decision on awards, and of an award that is taken back. */
export const honourMails = {
  givenSubject: "{{site}}: you are honoured as {{label}}",
  givenText: letter(
    "Congratulations. The awards of “{{title}}” are decided: you are honoured as {{label}}. Your certificate is issued; download and check it here:",
    "",
    "{{link}}",
  ),
  givenWithheldSubject: "{{site}}: you are honoured as {{label}}",
  givenWithheldText: letter(
    "Congratulations. The awards of “{{title}}” are decided: you are honoured as {{label}}. Your name holds characters that certificates can’t print, so no certificate is issued yet. Why, and what happens next, is on the page of your certificates:",
    "",
    "{{link}}",
  ),
  issuedSubject: "{{site}}: your certificate of honour is issued",
  issuedText: letter(
    "The certificate of honour as {{label}} of “{{title}}”, which was withheld for its name, is issued now and bears the name “{{name}}”:",
    "",
    "{{link}}",
  ),
  notGivenSubject: "{{site}}: outcome of an award cycle",
  notGivenText: letter(
    "The awards of “{{title}}” are decided, and this time you are not among those honoured. Thank you for taking part, and for your work on standards in your enterprise. The rules, the ranking and how to count it again are public. Your nomination stays here and can be built upon next time:",
    "",
    "{{link}}",
  ),
  revokedSubject: "{{site}}: an award was revoked",
  revokedText: letter(
    "The award you received in “{{title}}” is revoked. Its certificate is no longer valid, the roll says so with the reason, and the hours it counted for renewals are taken back. Reason:",
    "",
    "{{reason}}",
    "",
    "Your nomination is here; if you have questions, please contact the provincial bureau:",
    "",
    "{{link}}",
  ),
} as const;
