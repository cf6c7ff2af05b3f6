import type { Mirror } from "../catalogue";
import type { decisionReasons as zh } from "../zh-CN/reasons-decision";

/** Why something about the ranking or a decision meeting was refused, or keeps a list from being settled. */
export const decisionReasons: Mirror<typeof zh> = {
  notUnblinded: "Names are not joined to scores yet; there is no ranking to see",
  openAlready: "A meeting is being written already; settle its list first",
  closedAlready: "The list of this meeting is settled and cannot be changed",
  changedMeanwhile:
    "A colleague saved something since you opened this page. The page shows what was saved; what you typed is still in the form. Please compare and save again",
  otherList:
    "Since you opened this page the list, the ranking, the conditions or the facts of the meeting have changed. Nothing was settled. The page shows how it is now: look at it and settle again",
  shortBallots: "Fewer ballots than the rule asks for: say why this one is chosen all the same",
  ruled: "A ruling on an objection asks for another list: say why this one is chosen all the same",
  faulty: "Some things are still to be seen to; the list cannot be settled",
  missing: "The meeting has not decided on it yet",
  tieDrawn: "This tie was left equal and drawn; it cannot be ordered again",
  tieDrawnOn: "This tie was left equal on {{day}} and its draw was shown; it cannot be ordered again",
  tieDrawnBy: "This tie was left equal on {{day}} by {{name}} and its draw was shown; it cannot be ordered again",
  tieOpen: "A tie through which the cut runs; put it in order first",
  capOver: "{{count}} are chosen, more than the cap of {{cap}}",
  categoryOver: "{{count}} are chosen in this category, more than its cap of {{most}}",
  barred: "She is ruled out and cannot be chosen",
  vetoSource: "Please name the source",
  reasonMissing: "It departs from the ranking: please give the reason",
  ineligible: "She does not meet the conditions any more: please say why she is chosen all the same",
  votesMissing: "Please enter the vote",
  votesOver: "{{votes}} votes in all, more than the {{present}} present",
  notCarried: "Too few voted for it; she cannot be chosen",
  carried:
    "Enough voted for choosing her, so she cannot be left out. The vote is on choosing her: check the numbers, or choose her",
  heldOnMissing: "Please enter the day of the meeting",
  heldOnAhead: "The day of the meeting is still to come",
  chairMissing: "Please enter who took the chair",
  presentMissing: "Please enter who was present",
  presentLong: "At most {{names}} people, each name at most {{max}} characters",
  minutesMissing: "Please write the minutes",
  quorum: "{{present}} present, fewer than the {{quorum}} that the rule asks for",
  quorumMissing: "Where there is a vote, please enter how many have to be present",
  chosenMissing: "Please choose: chosen or not",
  order: "Please give a number from 1 to {{most}}; fill in a tie whole or leave it empty",
  tieReasonMissing: "Please say why this tie is ordered so",
};
