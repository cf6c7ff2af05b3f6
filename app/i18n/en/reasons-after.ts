/** Why something after an event was refused: hours, minutes, survey, materials, photos. */
export const afterReasons = {
  timesBooked_one: "The hours of one person are booked; correct them there",
  timesBooked_other: "The hours of {{count}} people are booked; correct them one by one",
  startsLater: "an event that has begun did not begin later than now",
  unsettled:
    "{{count}} check-ins were made with passes that did not hold; decide about them at the check-in desk first",
  allBooked: "everything is booked",
  hoursOpen: "the hours are not all booked",
  nobodyAbsent: "choose who was not there",
  waived: "it was said that the event earns no hours",
  bookedAlready: "hours of {{count}} people are booked, so it cannot be said that there are none",
  noAccount: "there is no account, and thus no ledger",
  notBooked: "the attendance is not booked yet; book it first",
  timesMissing: "Write when this person was there, one stretch a line",
  lineMalformed: "Line {{line}} is not a time; write it as 14:00–16:30",
  lineDay: "The event lasts several days: write the day in line {{line}}, for instance 2026-11-23 14:00–16:30",
  lineOutside: "Line {{line}} is not within the event",
  earnsNothingThen: "Nothing earns hours at that time",
  countsElsewhere: "That time counts at another event already",
  sameTimes: "The ledger says so already",
  heldSession: {
    startMissing: "Write the start of “{{title}}”",
    endMissing: "Write the end of “{{title}}”",
    instant: "“{{title}}”: write day and time, such as 2026-12-04 14:00",
    endBeforeStart: "“{{title}}”: the end has to be after the start",
    sessionStart: "“{{title}}”: the start is outside the event's time",
    sessionEnd: "“{{title}}”: the end is outside the event's time",
  },
} as const;

export const minutesReasons = {
  noText: "the minutes have no text",
  noSummary: "the minutes have no summary",
  published: "the minutes are published",
  notPublished: "the minutes are not published",
  changedMeanwhile:
    "Another organizer saved after you opened this page. What she saved stands below; compare and save again",
  emptied: "Published minutes need a text and a summary",
  long: "At most {{max}} characters; these are {{length}}",
  longLine: "Line {{at}} has more than {{max}} characters",
  manyDecisions: "At most {{most}} lines",
  taskMissing: "Say what is to be done; to remove the row, empty all three fields",
} as const;

export const surveyReasons = {
  fewToClose: "With fewer than {{fewest}} answers nothing could be shown after closing either",
  given: "You have answered already",
  notYet: "The event is not over yet",
  over: "The survey is closed",
  notThere: "There is no record that you attended. If you did, please ask the organizer",
  empty: "No question is answered",
  long: "At most {{max}} characters; these are {{length}}",
  answered: "Somebody has answered, so the questions stay as they are",
  enough: "At most {{most}} questions of your own",
  labelMissing: "Write the question",
  labelLong: "At most 200 characters",
  kindMissing: "Choose how it is answered",
} as const;

export const materialReasons = {
  enough: "At most {{most}}",
  oneFile: "Choose one file",
  titleMissing: "Give the paper a title",
  titleLong: "At most 120 characters",
  authorMissing: "Name the author",
  authorLong: "At most 80 characters",
  consentMissing: "Without the author's consent it cannot be added",
  consentDay: "Say on which day the author agreed",
  sessionGone: "This session is not on the agenda any more; please choose again",
  consentFuture: "That day is still to come",
  audienceMissing: "Choose whom it is for",
  releaseMalformed: "Write day and time, for instance 2026-11-23 14:30",
} as const;

export const photoReasons = {
  notAsked: "who did not come is on no photo of it, and is not asked",
  sayYesOrNo: "say whether you agree or not",
  noFile: "Choose photos",
  captionMissing: "Write a caption",
  captionLong: "At most 120 characters",
  noteLong: "At most 500 characters",
  noteMissing: "Before it becomes public, say who is on it and how they agreed",
  noteShort: "At least {{fewest}} characters: who is on it and how they agreed, such as “Li and Wang, asked in person”",
} as const;
