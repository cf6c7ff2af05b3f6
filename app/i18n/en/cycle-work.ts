/** How far a cycle is, at the desk, and what was published of it. */
export const cycleWork = {
  title: "Work on this award",
  over: "This award is completed",
  rooms: {
    nominations: "Nominations",
    jury: "Jury",
    ranking: "Ranking",
    meetings: "Decision meetings",
    notices: "Public notice",
    decision: "Decision on awards",
    archive: "Archive",
  },
  stages: { done: "Done", now: "Under way", later: "Not started", never: "Never came to it" },
  next: {
    jury: "The time for recommendations is over. When all nominations are checked, make the blind dossiers, name jurors and start the review; when the ballots are sealed, unblind.",
    reading:
      "Jurors are reading until {{time}}. Once ballots are sealed and unblinded, there is a ranking and a meeting can be held.",
    meetings: "The ranking is there. Next a meeting settles the list.",
    notices:
      "The list is settled. Put it under public notice, deal with each objection, and close the notice when its time is over.",
    decision: "The notice is closed; awards can be decided.",
    archive: "Awards are decided and the roll is published. Archive once everything is checked.",
    ending: "Nobody can be honoured in this award any more. It can be ended with a reason, which is published.",
    archiveEnded:
      "The award ended without anybody being honoured, and the reason is published. Archive once everything is checked.",
  },
  elsewhere: {
    closed: "The time for recommendations is over; the province checks nominations and prepares the review.",
    reviewing: "The province has the nominations reviewed. Since the review began, the rules stand.",
    noticed: "The list was put on public notice; anybody may object while it runs.",
    decided: "The province has decided on awards, and the roll is published.",
    ended: "The province ended this award without anybody being honoured; the reason is published.",
  },
  archived: "Everything is archived. The roll, the figures and the notice stay public.",
  archivedEnded: "Nobody was honoured in this award. Everything is archived; the reason and the figures stay public.",
  papers: {
    title: "Published",
    notice: "Public notice",
    noticeNote: "The list, its period and objections",
    ballots: "Check the ballots",
    ballotsNote: "Commitments and the opened ballots",
    roll: "Roll of honour",
    rollNote: "Who was honoured, with certificates",
    statistics: "Award figures",
    statisticsNote: "Nominations, recommendations and awards",
  },
} as const;
