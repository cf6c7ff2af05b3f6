import type { Mirror } from "../catalogue";
import type { examReasons as zh } from "../zh-CN/reasons-exam";

export const examReasons: Mirror<typeof zh> = {
  courseUnfinished: "The course {{title}} is not finished yet; finish it to sit the exam",
  attemptsUsed: "All {{allowed}} attempts are used",
  notOpenYet: "The exam is not open yet",
  windowOver: "The exam is over",
  bankShort: "The bank holds too few items for a form now; it opens once the examiner adds items or draws fewer",
  noSuchStep: "It is {{from}} and can not become {{to}}",
  closesBeforeOpens: "It has to close after it opens",
  bankTooSmall: "The bank holds only {{found}}",
  noItems: "At least one item has to be drawn",
  cutAboveMax: "The cut score can not be above the whole, {{max}} points",
  numberMissing: "Please give a whole number",
  numberRange: "Please give a whole number from {{least}} to {{most}}",
  pointsRange: "Please give a number above 0 and up to {{most}}, with two decimals at most",
  instantMalformed: "Please write it like 2026-11-23 14:30",
  attemptsMalformed: "Please give a whole number from 1 to 99, or leave it empty for any number",
  changedMeanwhile:
    "Somebody has changed these settings since you opened them. Open the settings as they are now and look again",
  lateNotScored: "This attempt has no score, so nothing can be ruled on",
  lateNone: "Please choose at least one",
  lateNothing: "No answer of this attempt waits for a ruling",
  lateRuled: "Some of them have been ruled on already; please reload the page",
  answerMissing: "Please choose whether to accept them",
  reasonMissing: "Please give a reason, at least 4 characters",
  reasonTooLong: "At most 500 characters",
  own: "You sat this attempt yourself, so another examiner has to rule on it or void it. Where there is none, an administrator can appoint one",
  alreadyVoided: "This attempt is void already",
};
