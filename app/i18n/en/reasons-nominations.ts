import type { Mirror } from "../catalogue";
import type { eligibilityReasons as eligibility, nominationReasons as zh } from "../zh-CN/reasons-nominations";

export const nominationReasons: Mirror<typeof zh> = {
  nominationState: {
    draft: "The nomination is still being written and was not submitted",
    "consent-asked": "The nominee has been asked to agree",
    consented: "The nominee agreed; it has not been submitted",
    refused: "The nominee does not agree to be nominated",
    submitted: "The nomination was submitted and waits for the bureau",
    checking: "The bureau is checking the nomination",
    returned: "The nomination was returned to be changed",
    resubmitted: "The nomination was submitted again and waits for the bureau",
    recommended: "The nomination was recommended to the bureau above",
    accepted: "The nomination was accepted for review",
    rejected: "The nomination did not pass the check",
    withdrawn: "The nomination was withdrawn",
  },
  nominationChanged: "The nomination changed since you opened this page. Go back and read it as it is now",
  contentChanged: "The nomination was changed since you opened this page. Read it as it is now and tick again",
  categoryMissing: "Choose a category",
  handedInOther: {
    desk: "You have handed in another nomination in this cycle, and only one counts. To hand this one in, withdraw the other first",
    returned:
      "You handed in another nomination in this cycle, which was returned to you, and only one counts. Change that one and hand it in again; or, to hand this one in, withdraw the other first",
    accepted:
      "Another nomination of yours in this cycle is under review, and only one counts. Withdrawing it ends its review; only then can this one be handed in",
    rejected:
      "Another nomination of yours in this cycle did not pass the check. Only one counts in a cycle, and that one can’t be withdrawn any more, so this one can’t be handed in",
  },
  nominatedAlready: "This person already has a nomination in this cycle",
  allNominated: "All directors in office at this enterprise are nominated in this cycle already",
  notDirector: "Only a director in office at this enterprise can be nominated",
  noFirm: "There is no appointment in force and no employer, so no bureau can be told to check it",
  noDesk: "The employer's region is not complete and no bureau can be found; ask the provincial bureau",
  tooLong: "At most {{most}} characters; there are {{now}}",
  titleMissing: "Say what the paper is",
  documentMissing: "Choose a file",
  documentsMost: "This cycle takes at most {{most}} other papers; take one out first",
  deedsMissing: "The deeds are not written yet",
  summaryMissing: "The summary is not written yet",
  consentMissing: "The nominee has not agreed to what stands here now",
  evidenceChanged: "Records of the platform changed and were renewed. The nominee has to look and agree again",
  publishNameNeeded: "The list of those chosen names person and employer; without that nobody can take part",
  publication: {
    nothing: "Tick what is taken back",
    notHandedIn: "Nothing was submitted, so nothing is published. Leave it unticked when you agree",
    notAgreed: {
      summary: "You did not agree to the publication of the summary; there is nothing to take back",
      name: "You did not agree that your name is published if not chosen; there is nothing to take back",
    },
    over: {
      summary: "You took back the publication of the summary on {{day}}",
      name: "You took back the publication of your name if not chosen on {{day}}",
    },
  },
  dueOver: "The time for changes is over",
  duePast: "The deadline must be later than now",
  dueLateProvince:
    "The day is a day before the end of the review at the latest; afterwards there is no time left to review it",
  dueLate:
    "The deadline cannot be after the time for recommendations of this desk; afterwards nothing could be done with it",
  otherDesk: "This nomination does not lie with your bureau",
  provinceAccepts: "It has reached the province and is not recommended further; accept it for review",
  recommendFirst: "It has not been recommended to the province yet",
  quotaOver: "The quota is {{quota}}; the rank cannot be above {{quota}}",
  rankTaken: "Rank {{rank}} is taken by another nomination",
};

export const eligibilityReasons: Mirror<typeof eligibility> = {
  certificate: "There is no valid training certificate",
  appointment: "The time as a standards director is still too short",
  hours: "There are not enough hours yet",
  duties: "There are not enough duty records yet",
  award: "The same award was given too recently",
};
