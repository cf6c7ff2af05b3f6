/** Why something about a jury was refused. */
export const juryReasons = {
  conflict: {
    self: "The nominee is the juror herself",
    employment: "Works at the same firm as the nominee",
    "firm-name":
      "An employer that was typed bears the name of a firm of the nominee, and no registered firm was chosen: please look at it",
    group: "Her firm and the nominee's belong to one group",
    "alliance-office": "Holds office in the same alliance as the nominee",
    "co-nominator": "Proposed or recommended this nomination, or nominated together with the nominee",
    "co-author": "Wrote a case or a standard together with the nominee",
    declared: "A family tie or an interest was declared",
    recused: "She stood back from this dossier before in this award, and does so now that she is named again",
  },
  conflictUntil: {
    employment: "Works or worked at the same firm as the nominee; no conflict from {{day}}",
    "firm-name":
      "An employer that was typed bears the name of a firm of the nominee, and no registered firm was chosen: please look at it; free again from {{day}}",
    group: "Her firm and the nominee's belong or belonged to one group; no conflict from {{day}}",
    "alliance-office": "Holds office in the same alliance as the nominee; no conflict from {{day}}",
    "co-nominator":
      "Proposed or recommended this nomination, or nominated together with the nominee; no conflict from {{day}}",
    "co-author": "Wrote a case or a standard together with the nominee; no conflict from {{day}}",
  },
  review: {
    state: {
      assigned: "Please declare first whether you have a conflict of interest",
      cleared: "Declared free of conflict, not scored yet",
      conflict: "A conflict was declared; the staff will see to it",
      "in-progress": "The scores are not submitted yet",
      submitted: "The scores are submitted",
      reopened: "The scores were reopened and are not submitted again yet",
      locked: "The scores are locked",
      recused: "Recused; this nomination is no longer reviewed here",
      replaced: "Recused, and replaced by another juror",
    },
    sealed: "The ballots are sealed; nothing can be changed any more",
    unblinded: "The names have been disclosed; nothing can be changed any more",
    notOpen: "The review has not begun",
    changedMeanwhile: "This review changed since you opened the page; please look at it again before you act",
    closed: "The time for the review is over",
  },
  ballot: {
    meanwhile:
      "It was saved in another window after you opened this page. Both are shown below; compare and save again",
    scoreWhole: "Write a whole number",
    reasonLong: "At most {{max}} characters; it has {{length}}",
    notInRubric: "The rubric has no such criterion; please reload the page and fill in again",
    levelMissing: "Please choose a level",
    scoreMissing: "Please give a score",
    scoreMalformed: "Please give a whole number from 0 to {{points}}",
    outsideLevel: "The chosen level is {{from}} to {{to}} points; change the score, or choose another level",
    reasonMissing: "The highest and the lowest level need a reason of at least {{least}} characters",
  },
  file: {
    notStripped:
      "Author and other traces cannot be removed from this kind of file, so jurors do not see it; please upload a picture",
  },
  juror: {
    noField: "No field is registered",
    noTerm: "The term does not cover the review; {{day}} lies outside it",
  },
} as const;
