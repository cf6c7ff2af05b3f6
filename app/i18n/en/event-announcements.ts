import type { Mirror } from "../catalogue";
import type { announcements as zh, announcementReasons as zhReasons } from "../zh-CN/event-announcements";

/** What an organizer writes to those who come. */
export const announcements: Mirror<typeof zh> = {
  title: "Announcements",
  room: "Write to those who signed up",
  roomSent_one: "One sent",
  roomSent_other: "{{count}} sent",
  lead: "A new time or place, a postponement and a cancellation are told by themselves and need no words here. Write of other things: what to bring, how to get there, what to do when late.",
  write: "Write an announcement",
  audience: "To",
  audiences: {
    everyone: "Everybody who signed up or waits",
    seated: "Those who are confirmed",
    waiting: "Those who wait or are not confirmed yet",
    "on-site": "Those who come on site",
    online: "Those who take part online",
    attended: "Those who attended",
  },
  withCount_one: "{{group}}, one person",
  withCount_other: "{{group}}, {{count}} people",
  subject: "Subject",
  subjectHint: "Say what it is about, for instance: Please bring your firm's list of standards",
  text: "Text",
  textHint: "At most {{max}} characters. What is sent cannot be called back; another one can correct it",
  reach:
    "Whoever has an e-mail address gets it by mail; everybody finds it on the page of her registration, and so do those who sign up later.",
  act: "Send",
  nobody: "Nobody has signed up yet. You can write once somebody has.",
  sent: "Sent",
  sentNone: "Nothing has been sent yet.",
  sentLine_one: "{{group}}, one person, mails: {{mailed}}",
  sentLine_other: "{{group}}, {{count}} people, mails: {{mailed}}",
  sentOnPage_one: "{{group}}, one person, on the page of the registration (no e-mail address)",
  sentOnPage_other: "{{group}}, {{count}} people, on the pages of their registrations (no e-mail address)",
  own: "From the organizer",
};

export const announcementReasons: Mirror<typeof zhReasons> = {
  audienceMissing: "Choose to whom it goes",
  nobody: "There is nobody of that kind now; choose another group",
  subjectMissing: "Write a subject of at least 2 characters",
  textMissing: "Write a text of at least 2 characters",
  long: "At most {{max}} characters; there are {{length}}",
};
