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
  feed: {
    all: "Events of {{site}}",
    organizer: "Events of {{site}}: {{region}}",
    own: "My events ({{site}})",
    description: "Published events; new times and cancellations come by themselves.",
    ownDescription: "The events you signed up for and where you stand; kept up to date by itself.",
  },
  own: {
    title: "Calendar on your phone",
    note: "Puts the events you signed up for into the calendar of your phone or computer",
    lead: "The events you signed up for appear in the calendar of your phone or computer; new times and cancellations come by themselves.",
    makeTitle: "Make a calendar address",
    makeText:
      "The calendar is read by a secret address, without signing in. A seat you have shows as confirmed, a waiting list or an open application as tentative, and what was cancelled goes after 30 days. No link to an online meeting stands in it.",
    makeSeveral:
      "Use one address for each device, so that each can be ended alone; up to {{most}} work at the same time.",
    make: "Make a calendar address",
    list: "Addresses in use",
    none: "No calendar address yet. Make one and open it on your phone to add the calendar.",
    madeOn: "Made on {{time}}",
    lastRead: "last read {{time}}",
    neverRead: "not read yet",
    revoke: "End",
    revokeNote: "Once it is ended, calendars that use the address are no longer updated, at once.",
    madeTitle: "Calendar address made",
    madeLead:
      "Use it now. For safety the site does not keep the address itself and does not show it again; if you could not use it, end it and make another.",
    add: "Add to the calendar",
    addNote:
      "Tap here on your phone and it will ask whether to subscribe. If nothing happens, copy the address below and paste it in your calendar under “Add subscribed calendar”.",
    copy: "Copy the address",
    copied: "Copied",
    keep: "Whoever has the address sees which events you signed up for. Do not pass it on.",
    back: "Back to the calendar",
  },
};
