import type { Mirror } from "../catalogue";
import type { juryDeskReasons as zh, sealReasons as zhSeal } from "../zh-CN/reasons-jury-desk";

export const juryDeskReasons: Mirror<typeof zh> = {
  expert: {
    unknown: "There is no such account; whoever has none has to sign up first",
    accountMissing: "Give the account",
    fieldMissing: "Choose the main field",
    covered: "A term that stands covers these days already, and the fields are the same",
    field: "Choose from the fields that are listed",
    term: "The last day of a term cannot be before its first",
  },
  juror: {
    choose: "Choose an expert",
    already: "This expert is a juror of this cycle already",
    nominated: "This expert is nominated in this cycle and cannot score in it",
    officer: "This expert is also an officer of a bureau, who sees the names of nominees, and cannot score blind",
    reads_one: "This juror holds {{count}} dossier and cannot be released as a whole. Recuse her from it",
    reads_other: "This juror holds {{count}} dossiers and cannot be released as a whole. Recuse her from each",
    gone: "This juror's account was erased; her scores cannot be changed any more",
    sealed: "The ballots are sealed: the jury cannot be changed any more",
  },
  aside: {
    kind: "Choose what came out",
    reason: "Say how it is known, in at least {{least}} characters",
    notSealed: "The ballots are not sealed yet; recuse the juror instead",
    second:
      "After the unblinding no officer does it alone. You asked for it; another officer of the province has to look and do it",
    settled:
      "A meeting has settled its list; ballots stay as they are. What comes out later is a matter of an objection and a correction",
  },
  undecided_one: "{{count}} nomination is not decided on yet; the review begins once it is",
  undecided_other: "{{count}} nominations are not decided on yet; the review begins once they are",
  dossiersUnlooked_one: "{{count}} blind dossier was not made or not looked at yet; only then can it go to jurors",
  dossiersUnlooked_other:
    "{{count}} blind dossiers were not made or not looked at yet; only then can they go to jurors",
  noJurors: "No juror was named yet",
  nothingToReview: "No nomination was accepted: there is nothing to review",
  dossiersNone: "Every accepted nomination has its blind dossier",
  nothingMissing: "Nothing can be assigned now: dossiers that lack jurors have no new juror who may read them",
  reviewStarted: "The review has begun; of a dossier more can be hidden, and nothing else changed",
  hidesNothing:
    "Nothing that jurors see says these words. Write them as the dossier does; tick a paper that is a picture",
  untilPast: "This time is over; write one that is still to come",
  untilFar:
    "It can end with {{day}} at the latest: ballots are not sealed before it, so it is {{max}} days at most. Is the year right?",
  untilBefore: "The time of the review ends with {{day}}; what is given to one juror cannot end before it",
  daysMissing: "The time of the review is over; say for how many days whoever reads then has time, {{min}} to {{max}}",
  untilMissing: "The time of the review is over; say until when whoever reads instead has time",
  wordsMany: "At most {{most}} words of at most {{longest}} characters each",
};

export const sealReasons: Mirror<typeof zhSeal> = {
  already: "The ballots are sealed already",
  open_one: "{{count}} review is not handed in yet, and the review runs until {{day}}",
  open_other: "{{count}} reviews are not handed in yet, and the review runs until {{day}}",
  conflict_one:
    "Juror {{juror}} handed in a ballot for dossier {{dossier}} and has to stand back from it by the rules; {{count}} such ballot in all. Recuse her first, then seal",
  conflict_other:
    "Juror {{juror}} handed in a ballot for dossier {{dossier}} and has to stand back from it by the rules; {{count}} such ballots in all. Recuse them first, then seal",
  none: "No ballot was handed in; there is nothing to seal",
  notYet: "The ballots are not sealed yet; names are joined to scores only afterwards",
  checking_one:
    "At least {{count}} hour lies between the publication of the list and the unblinding: jurors and everybody else are still checking and keeping it",
  checking_other:
    "At least {{count}} hours lie between the publication of the list and the unblinding: jurors and everybody else are still checking and keeping it",
  reasonMissing_one: "By the rule {{count}} ballot is missing; write why, in at least {{least}} characters",
  reasonMissing_other: "By the rule {{count}} ballots are missing; write why, in at least {{least}} characters",
};
