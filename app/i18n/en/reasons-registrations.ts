import type { Mirror } from "../catalogue";
import type { registrationReasons as zh, eventStateReasons as zhStates } from "../zh-CN/reasons-registrations";

export const registrationReasons: Mirror<typeof zh> = {
  answerMissing: "Please answer: {{label}}",
  answerLong: "“{{label}}” takes at most {{most}} characters",
  attendanceMissing: "Choose whether you come to the place or take part online",
  invitationMissing: "This event is by invitation: enter the invitation code",
  invitationWrong: "That code is wrong, used already or withdrawn: check it",
  begun: "It has begun and can no longer be changed",
  offerOver: "The time to answer is over; the seat is no longer held",
  eventFirst: "Sign up for the event first; once that is confirmed this session can be chosen",
  leftByHerself: "She gave her seat back herself; if she wants to come, she signs up again",
  sessionsOverlap: "It is at the same time as “{{title}}”, which you signed up for: give that one back first",
  oneWay: "This event is held in one way only",
  roomFull: "The room is full. You still take part online, and can change here once a seat is free",
  roomWaited:
    "People who wait for a seat in the room: {{waiting}}. You still take part online, and can change here once a seat is free that nobody waits for",
  own: "Another organizer decides on your own registration",
  state: {
    pending: "It still waits for the organizer",
    confirmed: "The seat is confirmed",
    declined: "The registration was not accepted",
    waitlisted: "It is still on the waiting list",
    offered: "A seat is held until it is answered",
    expired: "The registration ran out",
    cancelled: "The registration was cancelled",
  },
};

export const eventStateReasons: Mirror<typeof zhStates> = {
  draft: "The event is not published yet",
  published: "Sign-up has not begun",
  open: "Sign-up is open",
  closed: "Sign-up is closed",
  running: "The event is under way",
  ended: "The event is over",
  summarised: "The event has been summed up",
  archived: "The event is archived",
  postponed: "The event is postponed and has no new date yet",
  cancelled: "The event is cancelled",
};
