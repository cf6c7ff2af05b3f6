import { letter } from "./mail-letter";

/** What is told after an event: hours, minutes, and the question what people think of it. */
export const afterMails = {
  because: "Reason: {{reason}}\n\n",
  hoursBookedSubject: "{{site}}: hours booked for “{{title}}”",
  hoursBookedText: letter(
    "Your attendance at “{{title}}” was checked, and {{minutes}} are booked in your ledger of hours:",
    "",
    "{{link}}",
  ),
  hoursCorrectedSubject: "{{site}}: hours of “{{title}}” corrected",
  hoursCorrectedText: letter(
    "The hours of “{{title}}” were changed from {{before}} to {{minutes}}. The earlier entry was reversed; your ledger shows both.",
    "",
    "{{because}}Your ledger:",
    "",
    "{{link}}",
    "",
    "If you disagree, ask the organizer of the event; its page says how to reach them.",
  ),
  hoursAddedSubject: "{{site}}: hours of “{{title}}” added",
  hoursAddedText: letter(
    "The organizer added {{minutes}} of “{{title}}” to your ledger, which had no hours of this event.",
    "",
    "{{because}}Your ledger:",
    "",
    "{{link}}",
    "",
    "If you disagree, ask the organizer of the event; its page says how to reach them.",
  ),
  saidAbsentSubject: "{{site}}: attendance at “{{title}}” corrected",
  saidAbsentText: letter(
    "The organizer corrected your attendance at “{{title}}”: you were not there. Your ledger has no hours of this event and did not change.",
    "",
    "{{because}}Your ledger:",
    "",
    "{{link}}",
    "",
    "If you disagree, ask the organizer of the event; its page says how to reach them.",
  ),
  hoursTakenBackSubject: "{{site}}: hours of “{{title}}” reversed",
  hoursTakenBackText: letter(
    "The {{before}} that were booked for “{{title}}” were reversed.",
    "",
    "{{because}}Your ledger:",
    "",
    "{{link}}",
    "",
    "If you disagree, ask the organizer of the event; its page says how to reach them.",
  ),
  minutesPublishedSubject: "{{site}}: minutes of “{{title}}” published",
  minutesPublishedText: letter(
    "The minutes and decisions of “{{title}}” are published, with its materials on the same page:",
    "",
    "{{link}}",
  ),
  surveyOpenedSubject: "{{site}}: how was “{{title}}”?",
  surveyOpenedText: letter(
    "“{{title}}” is over. Please take a minute or two to say what you think of its content, its use and its organization. Answers bear no name and no time:",
    "",
    "{{link}}",
  ),
} as const;
