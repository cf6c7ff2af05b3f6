import type { Mirror } from "../catalogue";
import type { appointmentReasons as zh, employmentReasons as zhEmployment } from "../zh-CN/reasons-appointments";

export const appointmentReasons: Mirror<typeof zh> = {
  state: {
    proposed: "This appointment still waits for an answer",
    lapsed: "It was not answered in time and has lapsed; propose it anew",
    withdrawn: "The enterprise withdrew this appointment",
    declined: "This appointment was declined; propose it anew",
    accepted: "This appointment is accepted already",
    active: "This appointment is accepted and in force",
    ended: "This appointment has ended",
    expired: "The term of this appointment is over",
  },
  notAnswered: "Nobody has answered yet: the enterprise withdraws it, the person declines it; there is nothing to end",
  endBeforeStart: "Not before the first day, {{day}}; for a term not begun, give the first day",
  endAfterTerm: "Not after the last day, {{day}}: the term ends by itself then",
  endNotEarlier: "It ends on {{day}} already; only an earlier day can be given",
  endBeforeWork: "Not before {{day}}: work of that day is on record",
  endTooLate: "At most {{days}} days late: not before {{day}}",
  endsOnMissing: "Enter the day from which the office is over",
  endReasonMissing: "Say why, in at least 4 characters",
  anotherRuns:
    "The term meets that of {{number}}: a standards director is the first person answerable, and an enterprise has one at a time. End that one first, or begin after it",
  anotherBefore:
    "The term meets that of {{number}}: a standards director is the first person answerable, and an enterprise has one at a time. The first day can be {{day}} at the earliest",
  anotherWaits: "The term meets that of {{number}}, which still waits for an answer. Withdraw it first",
  fromMissing: "Enter the first day",
  fromTooEarly: "The first day is too early; check the year",
  fromTooLate: "The first day can be {{day}} at the latest; what begins more than a year ahead is proposed later",
  toBeforeFrom: "The last day cannot be before the first",
  toPast: "The last day has passed; check the year",
  dutiesMissing: "Tick at least one duty",
  otherDutiesMissing: "The eighth is ticked: say which duty is meant, or leave the eighth unticked",
  authorityMissing: "Say in one sentence what is authorised, in at least 4 characters",
  statementMissing: "Say in one sentence what the enterprise states, in at least 4 characters",
  textLong: "At most 300 characters",
  political: "This site records nothing of political standing; remove “{{word}}”",
  whomMissing: "Choose whom to appoint",
  notColleague:
    "This person has not named this enterprise in the account. Choose again, or invite by number or e-mail address",
  own: "This is your own appointment: another person who acts for the enterprise has to do it. Where there is none, a colleague can ask to act for it",
  ownProposal:
    "You proposed this yourself for the enterprise, so you cannot accept it. Another person who acts for the enterprise can withdraw it and propose it anew",
  otherName:
    "The name of your account is not the one the enterprise wrote. Check your name; if it is right, the enterprise withdraws and proposes anew",
  code: {
    needed: "Enter the invitation code of the enterprise first",
    none: "The enterprise has made no invitation code yet; ask it for one",
    void: "The invitation code is void; ask the enterprise for a new one",
    typed: "The code was entered already; no other is needed",
    missing: "Enter the invitation code",
    malformed: "An invitation code has 12 letters and digits; check it",
    wrong: "That is not the code. Tries left: {{left}}",
  },
  shortfallMissing: "A condition is not met (see below). The appointment can go on: say why, in at least 4 characters",
  shortfallNeeded: "A condition is not met: it can be accepted once the enterprise has said why it goes on",
  shortfallAsked: "The enterprise has been asked; wait for its sentence",
  nothingMissing: "Everything is met, or the enterprise has said why: there is nothing to ask",
};

export const employmentReasons: Mirror<typeof zhEmployment> = {
  employerMissing: "Enter the employer",
  postMissing: "Enter the post",
  textLong: "Too long; make it shorter",
  standardsWorkMissing: "Say whether it was standards work",
  fromMissing: "Enter the first day",
  fromFuture: "Work that has not begun is not stated; add it once it has",
  fromTooEarly: "The first day is too early; check the year",
  toBeforeFrom: "The last day cannot be before the first",
  toFuture: "The last day has not come yet: leave it empty if you still work there",
  tooMany: "At most 60 jobs",
};
