import type { Mirror } from "../catalogue";
import type { registrationMails as zh } from "../zh-CN/mail-registrations";
import { letter } from "./mail-letter";

const facts = ["When: {{when}}", "Where: {{where}}"];

export const registrationMails: Mirror<typeof zh> = {
  online: "online; sign in and open it from your registration",
  noReason: "none given",
  confirmedSubject: "You are registered: {{title}}",
  confirmedText: letter(
    "You are registered for “{{title}}” and your seat is confirmed.",
    "",
    ...facts,
    "",
    "Your pass, the agenda and any change are here; if you cannot come, give your seat back here too:",
    "",
    "{{link}}",
    "",
    "Organizer: {{organizer}}, {{contact}}",
  ),
  pendingSubject: "Received, waiting for the organizer: {{title}}",
  pendingText: letter(
    "Your registration for “{{title}}” has arrived. The organizer confirms who comes to this event; you will be told.",
    "",
    ...facts,
    "",
    "{{link}}",
  ),
  waitlistedSubject: "You are on the waiting list: {{title}}",
  waitlistedText: letter(
    "“{{title}}” is full and you are on its waiting list. When somebody gives a seat back the next in line gets it; you will be told either way. Your place is here:",
    "",
    "{{link}}",
  ),
  approvedSubject: "Your registration is accepted: {{title}}",
  approvedText: letter(
    "The organizer confirmed that you come to “{{title}}”.",
    "",
    ...facts,
    "",
    "Your pass, the agenda and any change are here; if you cannot come, give your seat back here too:",
    "",
    "{{link}}",
    "",
    "Organizer: {{organizer}}, {{contact}}",
  ),
  movedUpSubject: "You moved up and have a seat: {{title}}",
  movedUpText: letter(
    "Somebody gave a seat back and you moved up from the waiting list: your seat at “{{title}}” is confirmed.",
    "",
    ...facts,
    "",
    "Your pass is here; if you cannot come, give the seat back and it goes to the next:",
    "",
    "{{link}}",
  ),
  offeredSubject: "A seat waits for your answer: {{title}}",
  offeredText: letter(
    "A seat at “{{title}}” is free and held for you until {{until}}. Please answer before then, after that it goes to the next in line:",
    "",
    "{{link}}",
  ),
  expiredSubject: "Not answered, the seat went to the next: {{title}}",
  expiredText: letter(
    "The seat at “{{title}}” that was held for you was not answered in time and went to the next in line.",
    "",
    "{{link}}",
  ),
  declinedSubject: "Your registration was not accepted: {{title}}",
  declinedText: letter(
    "The organizer did not confirm that you come to “{{title}}”. The reason:",
    "",
    "{{reason}}",
    "",
    "If you have a question, ask the organizer: {{organizer}}, {{contact}}",
  ),
  cancelledSubject: "Your registration is cancelled: {{title}}",
  cancelledText: letter(
    "You gave back your place at “{{title}}”, which goes to the next in line. You can sign up anew on the event's page.",
    "",
    "{{link}}",
  ),
  cancelledByOrganizerSubject: "The organizer cancelled your registration: {{title}}",
  cancelledByOrganizerText: letter(
    "The organizer cancelled your registration for “{{title}}”. The reason:",
    "",
    "{{reason}}",
    "",
    "If you have a question, ask the organizer: {{organizer}}, {{contact}}",
  ),
  excusedSubject: "Your absence is excused: {{title}}",
  excusedText: letter("The organizer noted that your absence from “{{title}}” is excused.", "", "{{link}}"),
};
