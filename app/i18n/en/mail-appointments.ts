import type { Mirror } from "../catalogue";
import type { appointmentMails as zh } from "../zh-CN/mail-appointments";
import { letter } from "./mail-letter";

export const appointmentMails: Mirror<typeof zh> = {
  noReason: "none was given",
  proposedSubject: "{{firm}} proposes to appoint you its standards director",
  proposedText: letter(
    "{{firm}} proposes to appoint you its standards director ({{number}}). Duties, authority and term are written here; sign in and answer, whether you accept or decline:",
    "",
    "{{link}}",
    "",
    "If you have no account yet, sign up with the address this mail came to. If you do not know this enterprise, ignore the mail.",
  ),
  invitedSubject: "{{firm}} proposes to appoint you its standards director",
  invitedText: letter(
    "{{firm}} proposes to appoint you its standards director ({{number}}). Sign in with the address this mail came to, or sign up with it, and enter the invitation code:",
    "",
    "{{code}}",
    "",
    "{{link}}",
    "",
    "You then see duties, authority and term, and may accept or decline. If you do not know this enterprise, ignore the mail, and give the code to nobody.",
  ),
  explainedSubject: "{{firm}} has said why it appoints you",
  explainedText: letter(
    "{{firm}} has said why it appoints you all the same ({{number}}):",
    "",
    "{{reason}}",
    "",
    "You can answer now:",
    "",
    "{{link}}",
  ),
  withdrawnSubject: "{{firm}} has withdrawn the appointment",
  withdrawnText: letter(
    "{{firm}} has withdrawn its proposal to appoint you its standards director ({{number}}). There is nothing to answer any more.",
  ),
  endedByFirmSubject: "{{firm}} has ended the appointment",
  endedByFirmText: letter(
    "{{firm}} has ended your appointment ({{number}}): from {{day}} you are no longer its standards director. Reason:",
    "",
    "{{reason}}",
    "",
    "The record is here:",
    "",
    "{{link}}",
  ),
  acceptedSubject: "Your appointment was accepted",
  acceptedText: letter(
    "{{name}} has accepted the appointment by {{firm}} ({{number}}). Both letters can be downloaded, for the enterprise to print, sign and seal:",
    "",
    "{{link}}",
  ),
  declinedSubject: "Your appointment was declined",
  declinedText: letter(
    "{{name}} has declined the appointment by {{firm}} ({{number}}). Reason:",
    "",
    "{{reason}}",
    "",
    "{{link}}",
  ),
  askedSubject: "Why does the appointment go on",
  askedText: letter(
    "A condition of the appointment of {{name}} ({{number}}) is not met. If {{firm}} says in one sentence why it goes on, it can be accepted:",
    "",
    "{{link}}",
  ),
  endedByDirectorSubject: "Your standards director gives up the post",
  endedByDirectorText: letter(
    "From {{day}} {{name}} is no longer standards director of {{firm}} ({{number}}). Reason:",
    "",
    "{{reason}}",
    "",
    "{{link}}",
  ),
  endedByErasureSubject: "The standards director of {{firm}} is no longer in office",
  endedByErasureText: letter(
    "The standards director of {{firm}} ({{number}}) has erased the account and is no longer in office from {{day}}. The record stays without the name:",
    "",
    "{{link}}",
  ),
};
