import type { Mirror } from "../catalogue";
import type { juryReviews as zh } from "../zh-CN/jury-reviews";

export const juryReviews: Mirror<typeof zh> = {
  reviews: {
    title: "Reviews",
    lead: "Progress only. Until ballots are sealed nobody, the province included, sees points or reasons.",
    none: "It was given to nobody yet.",
    juror: "Juror",
    state: "State",
    until: "Until",
    act: "Act",
    noAct: "—",
    recuse: "Recuse",
    reopen: "Reopen",
    extend: "Set her time anew",
    setAside: "Set aside",
    whyAside: "A conflict came out after the sealing: {{reason}}",
    asideAsked: "asked to be set aside; another officer has to do it before the meeting settles its list",
    asideDone: "Juror {{number}}'s ballot does not count any more; she was told by mail.",
    overdue: "overdue",
    replaces: "reads instead of juror {{number}}",
    instead: "replaced by juror {{number}}",
    nobody: "nobody is left to read instead",
    whyJuror: "She declared a conflict: {{reason}}",
    whyBureau: "Recused because: {{reason}}",
    ended: {
      conflict: "A tie was found that forbids it",
      erased: "The juror's account was erased",
      withdrawn: "The nomination was withdrawn",
    },
    states: {
      assigned: "To declare conflicts",
      cleared: "Not scored yet",
      conflict: "Conflict declared",
      "in-progress": "Being scored",
      submitted: "Handed in",
      reopened: "Reopened",
      locked: "Sealed",
      recused: "Recused",
      replaced: "Recused",
      aside: "Set aside",
      missed: "Not handed in",
    },
    missing_one:
      "By the rule {{wanted}} jurors score each dossier; this one lacks {{count}}. Name another juror, then assign what is missing.",
    missing_other:
      "By the rule {{wanted}} jurors score each dossier; this one lacks {{count}}. Name another juror, then assign what is missing.",
    missingSealed_one:
      "By the rule {{wanted}} jurors score each dossier; this one has {{count}} ballot less and is scored by those that it has.",
    missingSealed_other:
      "By the rule {{wanted}} jurors score each dossier; this one has {{count}} ballots less and is scored by those that it has.",
    recused: "Juror {{number}} was recused.",
    recusedBy: "Juror {{number}} was recused; juror {{instead}} reads instead and was told by mail.",
    recusedNobody:
      "Juror {{number}} was recused, and nobody is left to read instead. Name another juror, then assign what is missing.",
    reopened: "Juror {{number}}'s scores were reopened; she was told by mail.",
    extended: "Juror {{number}}'s time now ends on {{time}}; she was told by mail.",
  },
  recusal: {
    title: "Recuse {{juror}} from dossier {{number}}",
    lead_one:
      "She no longer reads this dossier and what she gave counts for nothing. Whoever reads instead is drawn at once; {{count}} other juror is free of conflicts.",
    lead_other:
      "She no longer reads this dossier and what she gave counts for nothing. Whoever reads instead is drawn at once from {{count}} other jurors without conflicts.",
    leadNobody:
      "She no longer reads this dossier and what she gave counts for nothing. Nobody is left to read instead: the dossier will lack a juror.",
    reasonHint: "It goes into the log; neither nominees nor other jurors are told",
    until: "Until when whoever reads instead has time",
    untilHint: "The time of the review is over; write one such as {{example}}, {{latest}} at the latest",
    act: "Recuse",
  },
  reopening: {
    title: "Reopen {{juror}}'s scores of dossier {{number}}",
    lead: "Points and reasons stay; she mends them and hands them in again. What is not handed in by then does not count. You do not see the points, so write nothing of how high they should be.",
    reasonHint: "She reads it in her mail, for example: the third criterion lacks its reason",
    until: "Until when",
    untilHint: "For example {{example}}; {{latest}} at the latest",
    act: "Reopen",
  },
  extension: {
    title: "Set {{juror}}'s time for dossier {{number}} anew",
    lead: "Her scores are not handed in; her time ends on {{time}}. What she saved stays, and she hands it in within the new time; what is not handed in by then is missing. You do not see the points, so write nothing of how high they should be.",
    leadOver:
      "Her scores were not handed in, and her time ended on {{time}}. What she saved stays, and she hands it in within the new time; what is not handed in by then is missing. You do not see the points, so write nothing of how high they should be.",
    reasonHint: "She reads it in her mail, for example: three days more, since she was travelling",
    until: "Until when",
    untilHint:
      "For example {{example}}; {{latest}} at the latest. Time of her own can be made shorter too, never shorter than all jurors have; ask her before you do",
    act: "Set her time",
  },
  aside: {
    title: "Set aside {{juror}}'s ballot for dossier {{number}}",
    lead: "Where a conflict of interest comes out after the sealing, the ballot is opened and checked like all others, but does not count. It can be set aside until the meeting has settled its list, and that cannot be undone. The juror gets a mail.",
    leftNone: "This dossier has no other ballot: it will have no score and stand last.",
    left_one:
      "This dossier has {{count}} other ballot (the rule asks for {{wanted}}), which is its score. The meeting's page says that it has too few.",
    left_other:
      "This dossier has {{count}} other ballots (the rule asks for {{wanted}}); its score is their mean. The meeting's page says that it has too few.",
    leftDrop_one:
      "This dossier has {{count}} other ballot (the rule asks for {{wanted}}), which is its score. The meeting's page says that it has too few.",
    leftDrop_other:
      "This dossier has {{count}} other ballots (the rule asks for {{wanted}}); the {{each}} highest and {{each}} lowest are still left out and the rest averaged. The meeting's page says that it has too few.",
    kind: "What came out",
    kin: "they are kin, or one has an interest in the other",
    reason: "How it is known",
    reasonHint:
      "The source and what it rests on, such as a report that was verified. It is published by pseudonym with the kind of tie: write no name and no firm",
    published: "{{kind}}. {{reason}}",
    publishedLate: "Came out after the unblinding: {{kind}}. {{reason}}",
    lateAsk:
      "Names are joined to the scores and the ranking is known. The platform holds no tie of this juror, so no officer does it alone: you ask for it, and another officer of the province looks and does it.",
    lateConfirm:
      "Another officer asked for it: {{reason}} Please look for yourself. Your reason is published, and that it came out after the unblinding.",
    lateTie:
      "Names are joined to the scores and the ranking is known. The platform holds a tie that forbids the reading; that it came out after the unblinding is published.",
    actAsk: "Ask another officer to do it",
    act: "Set aside",
  },
};
