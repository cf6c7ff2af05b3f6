import { wasCalledOff } from "../event/state-questions";
import { calendarObject } from "./calendar-object";
import { type CalendarEvent, type CalendarSession, type EntryPlace, eventEntry } from "./event-entry";

/** Who is told, of what. */
export interface Invited extends EntryPlace {
  /** The session with seats of its own that it is about; null = the event. */
  session?: CalendarSession | null;
  attendee: { name: string; address: string };
  /**
   * How many sign-ups of hers for the same thing are over. Each of them ended with a CANCEL, which takes a number of its own, so a later
   * REQUEST has to come above them.
   */
  endedBefore: number;
}

/** So long before the start a phone reminds whoever has a seat. */
export const ALARM_MINUTES = 120;

/**
 * The calendar part of a mail to whoever has a seat (RFC 5546 §3.2.2): she signed up herself, so nothing is asked of her. The SEQUENCE is
 * the event's, raised by what she gave up before. `now` in ms: the same object is sent on every try.
 */
export function eventInvite(event: CalendarEvent, invited: Invited, now: number): string {
  const entry = eventEntry(event, invited, invited.session);
  const own = { attendee: invited.attendee, stampedAt: now, busy: true, alarmMinutes: ALARM_MINUTES };
  const sequence = event.sequence + invited.endedBefore;
  return calendarObject("REQUEST", [{ ...entry, ...own, sequence }]);
}

/**
 * The calendar part that takes it out again (RFC 5546 §3.2.5), with the same UID and a higher SEQUENCE: of an event that is cancelled or
 * postponed (those acts raised the event's own), or of a seat that she or the organizer gave up while the event takes place (one more).
 */
export function eventCancel(event: CalendarEvent, invited: Invited, now: number): string {
  const off = wasCalledOff(event);
  const { status, ...entry } = eventEntry(event, invited, invited.session);
  const own = { attendee: invited.attendee, stampedAt: now, ...(off && status && { status }) };
  const sequence = event.sequence + invited.endedBefore + (off ? 0 : 1);
  return calendarObject("CANCEL", [{ ...entry, ...own, sequence }]);
}
