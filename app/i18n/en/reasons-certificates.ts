import type { Mirror } from "../catalogue";
import type { certificateReasons as zh } from "../zh-CN/reasons-certificates";

export const certificateReasons: Mirror<typeof zh> = {
  nameMissing: "Enter the name",
  nameTooLong: "A name has at most {{longest}} characters; the certificate has no room for more",
  nameUnprintable:
    "The certificate's typeface has no sign for: {{characters}}. Write the name another way, or ask the administrator",
  sameName: "This is the name the certificate bears",
  explanationMissing: "Say what is misprinted, in at least 4 characters",
  reasonMissing: "Give the reason, in at least 4 characters",
  reasonTooLong: "At most 500 characters",
  answerMissing: "Choose between issuing again and refusing",
  daysMissing: "Choose for how many days the link works",
  tooManyLinks: "{{most}} links of this certificate work already; end those you do not need first",
  codeMissing: "Enter the certificate code",
  own: "This certificate is your own, so another administrator has to act on it. Where there is none, whoever runs this site can make one with npm run admin",
  honour:
    "This is a certificate of honour: it ends with its award, which the provincial bureau revokes in the award cycle",
  honourEnded: "A certificate of honour ended with its award and can't be reinstated by itself",
  alreadyRevoked: "This certificate is revoked already",
  notRevoked: "This certificate is not revoked",
  attemptVoided: "The attempt this certificate was issued for is void; it cannot be reinstated",
  attemptFailed:
    "The attempt this certificate was issued for no longer passes; it cannot be reinstated unless a ruling makes it pass again",
  otherName:
    "The holder has another certificate under another name now, so this one cannot be reinstated. Find out which name is right and correct that one first",
  corrected: "This certificate was issued again under a corrected name; nothing more can be done with it",
  revokedNoReissue: "A revoked certificate cannot be corrected; reinstate it first",
  holderErased: "The holder's data was erased at her own wish",
  correctionPending: "A request for a correction is waiting already",
  textMissing: "Fill in this field",
  textTooLong: "At most {{longest}} characters",
  forbiddenWording: "A certificate must not say “{{words}}”",
  issuerMissing: "Choose the issuer",
  issuerNotSet: "Who issues the certificate has not been set yet; the exam opens once it is",
  hoursMalformed: "Enter hours above 0, such as 24 or 7.5, or leave it empty to print none",
  validityMalformed: "Enter whole months from 1 to 999, such as 36, or leave it empty for no end",
  renewalDaysMalformed: "Enter whole days from 1 to 999, such as 90, or leave it empty for the usual 90",
};
