import type { Mirror } from "../catalogue";
import type { eventCalendar as zh } from "../zh-CN/event-calendar";

export const eventCalendar: Mirror<typeof zh> = {
  entry: {
    cancelled: "Cancelled: {{title}}",
    postponed: "Postponed: {{title}}",
    waitlisted: "Waiting list: {{title}}",
    pending: "Awaiting approval: {{title}}",
    offered: "Seat offered: {{title}}",
    session: "{{event}} ({{session}})",
    cancelledText: "This event is cancelled.",
    postponedText: "This event is postponed: it does not take place at this time. The new time will be announced.",
    online: "Online",
    onlineText: "The address for joining online is on the event's page, once you have signed in.",
    comma: ", ",
    contact: "Contact: {{contact}}",
    more: "Event page: {{link}}",
  },
};
