import type { Mirror } from "../catalogue";
import type { noticeReasons as zh } from "../zh-CN/reasons-notices";

/** Why something about a public notice or an objection was refused. */
export const noticeReasons: Mirror<typeof zh> = {
  state: {
    prepared: "The notice is not published yet; nobody can object now",
    published: "The list is under notice",
    over: "The period is over; no objections are taken any more",
    closed: "The notice is closed",
    superseded: "A corrected notice took the place of this one",
  },
  runs: "The period runs until {{day}}",
  objectionsOpen_one: "{{count}} objection is open; the notice cannot close",
  objectionsOpen_other: "{{count}} objections are open; the notice cannot close",
  uncorrected_one: "{{count}} ruling asks for another list; the notice cannot close before it is published",
  uncorrected_other: "{{count}} rulings ask for another list; the notice cannot close before it is published",
  meetingOpen:
    "A meeting was opened after this notice and its list is not settled. Settle it before the notice closes or awards are decided",
  otherDecided:
    "A meeting after this notice chose otherwise; the list on notice is not the last one decided. Publish the corrected list first",
  renamed:
    "Somebody on the list holds certificates under another name: {{names}}. Make sure it is the same person and publish a corrected notice first; awards are given only in names that stood on notice",
  objectionState: {
    filed: "The objection is not taken up yet",
    accepted: "The objection is taken up",
    refused: "The objection was not taken up",
    investigating: "The objection is being looked into",
    upheld: "The objection was upheld",
    dismissed: "The objection was dismissed",
    answered: "The objection was answered",
  },
  objectionMeanwhile: "A colleague dealt with this objection a moment ago; nothing of yours was done. Look again",
  own: {
    nominee: "The objection is about you; another officer of the province decides",
    rival: "You are nominated in this campaign yourself; another officer of the province decides",
    recommender: "You nominated or recommended this one; another officer of the province decides",
    objector: "You filed this objection; another officer of the province decides",
  },
  upheldAlready: "The objection was upheld and need not be taken up again",
  noConsequence:
    "Nothing is to be published of this objection: only what followed from a ruling about the whole list after the decision",
  supersededMeanwhile:
    "A colleague published a correction since you opened this page; yours was not published. Look at the notice that stands, and correct it if something is still wrong",
  noMeeting: "The meeting is not closed yet; there is no list to publish",
  nobody: "Nobody whom the meeting chose can be published; look at the list first",
  notPrepared: "Write what the notice says before publishing it",
  notPublished: "No notice is published yet",
  preparedMeanwhile:
    "A colleague changed the words since you opened this page. Yours are still here; compare and save again",
  changedMeanwhile:
    "The list, the day or the notice changed since you opened this page; nothing was published. Look again",
  nothingCorrected:
    "The list is the one that is published; there is nothing to correct. To choose otherwise, hold another meeting first",
  stillOnList:
    "The ruling on objection {{number}} asks for another list; putting a misprint right is no other list. Hold another meeting first",
  named:
    "“{{word}}” cannot stand here, for it is published. Nominees and their firms stand in the list alone; write “number 3 of the list” or “she” instead",
  namedKept:
    "This is published, and a juror or somebody who objected is in it, by name, surname, unit or contact. Write it without",
  namedMinutes:
    "Minutes are archived, and a juror or somebody who objected is in them, by name, unit or contact. Write it without",
  namedReason: "Reasons are kept: write no names or firms of jurors and nominees, but their numbers",
  namedWho: {
    published:
      "“{{word}}” is the name, surname, unit or contact of a juror, of somebody who objected or of a nominee, and this is published. Write it without",
    minutes:
      "Minutes are archived, and “{{word}}” is the name, unit or contact of a juror or of somebody who objected. Write it without",
    reason:
      "Reasons are kept, and “{{word}}” is the name, surname, unit or contact of a juror, of somebody who objected or of a nominee. Write it without, by their numbers",
  },
  form: {
    partyMissing: "Choose a person or a unit",
    unitMissing: "Write the unit's full name",
    speakerMissing: "Write who speaks for the unit",
    anonymous:
      "Write a real name or a unit's name; anonymous objections are not taken. Only the officers of the province see who you are",
    nameLong: "Too long; please check",
    contactMissing: "Write a telephone number or an e-mail address",
    contact: "Write a mobile number, a number with its area code or an e-mail address, such as 0551-62871234",
    aboutMissing: "Choose whom it is about",
    aboutGone: "The list was corrected and the line you chose is not on it any more. Choose again",
    statementMissing: "Write the facts and reasons, at least 10 characters",
    statementLong: "At most 3,000 characters",
    outcomeMissing: "Choose whether it is upheld",
    reasonsMissing: "Write the reasons, at least 10 characters",
    materialMissing: "Choose whether the list has to be corrected",
    consequenceMissing: "Write what followed, at least 10 characters",
    answerMissing: "Write the answer, at least 10 characters",
    long: "At most 2,000 characters",
    documentMissing: "The end is provisional: write by which arrangement of holidays it was checked",
    documentLong: "At most 200 characters",
    endsLater: "By the calendar as it is now the period lasts until {{day}}. Make it longer first",
    extensionEarlier: "It has to be later than the present last day ({{day}})",
    extensionOver: "That day is over",
    extensionLong_one: "At most {{count}} day later; please check",
    extensionLong_other: "At most {{count}} days later; please check",
    extensionReasonMissing: "Write why it is made longer, at least 4 characters; it is published",
    correctionMissing: "Write why it is corrected, at least 4 characters; it is published",
    misprintWhom: "Choose which line was misprinted",
    misprintName:
      "The name has to be the one her account is registered by. Where that is wrong she asks for its correction first; to choose somebody else, hold another meeting",
    renamedAgain:
      "Since you opened this page the certificate of {{listed}} bears another name again: {{name}}. Look at it and tick it anew",
    renamedGone:
      "Number {{place}} needs no other name by now: she withdrew, was erased, or her certificate bears the listed name again. Its line is gone; look at the others",
    misprintWhat: "Write the right name or employer",
  },
  receipt: { none: "There is no such receipt code; please check" },
};
