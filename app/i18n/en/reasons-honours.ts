/** Why something about the decision on awards was refused; under `reasons.award.honour.`. */
export const honourReasons = {
  noticeOpen: "The public notice isn’t over and closed yet; awards are decided after that",
  objectionsOpen: "{{count}} objections are still open; awards are decided once they are answered",
  unanswered_one: "{{count}} objection is still open; the cycle is archived once it is answered",
  unanswered_other: "{{count}} objections are still open; the cycle is archived once they are answered",
  consequences_one:
    "After the decision {{count}} objection was ruled to change the whole list; publish what followed, then archive",
  consequences_other:
    "After the decision {{count}} objections were ruled to change the whole list; publish what followed, then archive",
  forbidden:
    "Certificates may not say “{{words}}”; please amend how the award cycle, its categories or its approval are named",
  nobody: "Nobody on the notice's list can be honoured any more, so there is nothing to decide. End the cycle instead",
  own: "You are on the list yourself, so a colleague of the provincial bureau has to do this",
  otherList: "The list of the notice changed after you opened this page; please check the new list first",
  already: "This award was given already and was not given a second time",
  revoked: "This award is revoked already",
  nothingWithheld:
    "No certificate of honour is withheld; another administrator may have issued it just now. Go back to see what happened",
  ownRelease: "This certificate is your own; another administrator checks and issues it",
  nameFirst:
    "The name that the certificate would bear can’t be printed, so it can’t be issued now. Once the person has changed it under “My account” to a form that can be, issue it here",
  releaseChanged:
    "The name or the certificates changed after you opened this page, and nothing was issued. Please check what stands here now",
} as const;
