import type { Mirror } from "../catalogue";
import type { cycleReasons as zh } from "../zh-CN/reasons-cycles";

export const cycleReasons: Mirror<typeof zh> = {
  cycleState: {
    draft: "The cycle has not opened yet",
    open: "Nominations are being taken",
    closed: "Nominations have closed",
    reviewing: "The cycle is under review",
    noticed: "The result is on public notice",
    decided: "The cycle has been decided",
    archived: "The cycle is archived",
  },
  submissionsOver: "Nominations have closed",
  countiesOver: "The time for the counties to recommend is over",
  citiesOver: "The time for the cities to recommend is over",
  reviewOver: "The time for the review is over",
  changedMeanwhile: "A colleague changed this cycle after you opened the page. Check it and send it again",
  instant: "Write date and time, such as 2026-12-31 24:00",
  number: "Enter a whole number from {{min}} to {{max}}",
  long: "At most {{max}} characters; there are {{length}}",
  forbidden: "It is printed on certificates and cannot contain “{{words}}”",
  renewalHours: "Enter hours (学时) to one decimal, such as 8 or 4.5; 0 when none are counted",
  missing: {
    title: "Write the name of the cycle, in at least 4 characters",
    label: "Choose what is awarded",
    approvalDocument: "Write the title and number of the approval document",
    authority: "Write who approved it",
    introduction: "Write what the cycle is about",
    contact: "Write how to reach the office",
    cap: "Enter how many awards were approved in all",
    counting: "Choose working days or calendar days",
  },
  dates: {
    past: "That time has passed",
    countiesUntil: "It has to be after nominations close",
    citiesUntil: "It has to be after the counties' recommendations close",
    reviewUntil: "It has to be after the cities' recommendations close",
  },
  category: {
    none: "Write at least one category",
    name: "Write the name of the category",
    twice: "This category stands above already",
    above: "No more than the {{cap}} awards in all",
    below: "The categories allow {{sum}} together, fewer than the {{cap}} awards in all",
  },
  quotas: {
    below: "The bureaus may recommend {{sum}} together, fewer than the {{cap}} awards: some cannot be given",
  },
  eligibility: {
    records: "Records of {{kinds}} duties are asked for, so at least {{kinds}} records have to be",
    noEvidence: "Take the platform's records, other papers, or both",
  },
  rubric: {
    none: "Write at least one criterion",
    name: "Write the name of the criterion",
    twice: "This criterion stands above already",
    sum: "The criteria come to {{sum}} points together; they have to come to {{full}}",
    levelLine:
      "Line {{line}}: write points | description, with a description of at most {{max}} characters, such as 17–20 | All duties fulfilled",
    levelText: "Line {{line}} has no description",
    levelsFew: "Write at least two levels",
    levelOrder: "Line {{line}}: the points are the wrong way round",
    levelGap: "Line {{line}} should end at {{next}}: some points are left out",
    levelOverlap: "Line {{line}} should end at {{next}}: it overlaps the line above or goes beyond full points",
    levelsToZero: "The lowest level has to begin at 0",
  },
  scoring: {
    drop: "The highest and lowest totals left out have to be fewer than the {{jurors}} jurors",
  },
  ties: {
    criterion: "The rubric has no such criterion: choose again",
    twice: "This step stands above already",
    drawLast: "A draw can only be the last step",
  },
  amend: {
    fixed: "Once the cycle is open, its name, award and year stay",
    earlier: "Once the cycle is open, dates can be put off but not brought forward",
    judged: "Somebody has handed in a nomination. It is judged by this part, which cannot change any more",
    submitted: "Somebody has handed in a nomination: this cannot change any more",
    reason: "Say why, in at least 4 characters; it is published",
  },
};
