import { addressLine, line, textLine } from "./content-line";
import { localTime, TIME_ZONE, TZID, utcTime } from "./shanghai";

export type Method = "PUBLISH" | "REQUEST" | "CANCEL";

/** What a calendar shows: an event, or a session that is signed up for by itself. Instants in ms. */
export interface CalendarEntry {
  uid: string;
  sequence: number;
  createdAt: number;
  /** When what stands here changed last. */
  changedAt: number;
  /** When the entry was written; feeds give `changedAt`, so that what did not change reads the same. */
  stampedAt: number;
  startsAt: number;
  endsAt: number;
  /** Undefined where RFC 5546 §3.2.5 wants none: somebody is taken off the list of an event that takes place. */
  status?: "TENTATIVE" | "CONFIRMED" | "CANCELLED";
  title: string;
  description: string;
  location: string;
  url: string;
  category: string;
  organizer: { name: string; address: string };
  /** In mails only. */
  attendee?: { name: string; address: string };
  /** Whether the time is taken up. */
  busy: boolean;
  /** So many minutes before the start the phone reminds; undefined = not. */
  alarmMinutes?: number;
}

/** A VEVENT (RFC 5545 §3.6.1), its lines ended. Written into one text: a feed has forty thousand lines. */
function entryText(entry: CalendarEntry): string {
  const { attendee, status, alarmMinutes, description, location } = entry;
  return (
    `BEGIN:VEVENT\r\nUID:${entry.uid}\r\nSEQUENCE:${entry.sequence}\r\n` +
    `DTSTAMP:${utcTime(entry.stampedAt)}\r\nCREATED:${utcTime(entry.createdAt)}\r\n` +
    `LAST-MODIFIED:${utcTime(entry.changedAt)}\r\n` +
    `DTSTART;TZID=${TZID}:${localTime(entry.startsAt)}\r\nDTEND;TZID=${TZID}:${localTime(entry.endsAt)}\r\n` +
    textLine("SUMMARY", entry.title) +
    (description === "" ? "" : textLine("DESCRIPTION", description)) +
    (location === "" ? "" : textLine("LOCATION", location)) +
    line("URL", entry.url) +
    textLine("CATEGORIES", entry.category) +
    addressLine("ORGANIZER", entry.organizer) +
    (attendee ? addressLine(ATTENDEE, attendee) : "") +
    (status ? `STATUS:${status}\r\n` : "") +
    `TRANSP:${entry.busy ? "OPAQUE" : "TRANSPARENT"}\r\nCLASS:PUBLIC\r\n` +
    (alarmMinutes === undefined ? "" : alarm(alarmMinutes, entry.title)) +
    "END:VEVENT\r\n"
  );
}

/** She signed up herself, and nothing is asked of her. */
const ATTENDEE = "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE";

/** RFC 5545 §3.6.6. */
const alarm = (minutes: number, title: string): string =>
  `BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT${minutes}M\r\n${textLine("DESCRIPTION", title)}END:VALARM\r\n`;

/** A feed's own name, and how often it is worth asking again (RFC 7986 §5.1, §5.2, §5.7; the X- names are what programs knew before). */
export interface FeedNames {
  name: string;
  description: string;
  url: string;
  refreshMinutes: number;
}

/** A whole iCalendar object: every line ends in CRLF, the last one too. */
export function calendarObject(method: Method, entries: readonly CalendarEntry[], feed?: FeedNames): string {
  let text =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Standards Director Academy//Events//ZH\r\n" +
    `CALSCALE:GREGORIAN\r\nMETHOD:${method}\r\n${feed ? feedNames(feed) : ""}${TIME_ZONE}`;
  for (const entry of entries) text += entryText(entry);
  return `${text}END:VCALENDAR\r\n`;
}

const feedNames = ({ name, description, url, refreshMinutes }: FeedNames): string =>
  textLine("NAME", name) +
  textLine("X-WR-CALNAME", name) +
  textLine("DESCRIPTION", description) +
  textLine("X-WR-CALDESC", description) +
  line("X-WR-TIMEZONE", TZID) +
  line("URL", url) +
  line("REFRESH-INTERVAL;VALUE=DURATION", `PT${refreshMinutes}M`) +
  line("X-PUBLISHED-TTL", `PT${refreshMinutes}M`);
