import { addressLine, fold, line, textLine } from "./content-line";
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

/** A VEVENT (RFC 5545 §3.6.1). */
export function entryLines(entry: CalendarEntry): string[] {
  const { attendee, status, alarmMinutes } = entry;
  return [
    "BEGIN:VEVENT",
    line("UID", entry.uid),
    line("SEQUENCE", entry.sequence),
    line("DTSTAMP", utcTime(entry.stampedAt)),
    line("CREATED", utcTime(entry.createdAt)),
    line("LAST-MODIFIED", utcTime(entry.changedAt)),
    line(`DTSTART;TZID=${TZID}`, localTime(entry.startsAt)),
    line(`DTEND;TZID=${TZID}`, localTime(entry.endsAt)),
    textLine("SUMMARY", entry.title),
    ...(entry.description === "" ? [] : [textLine("DESCRIPTION", entry.description)]),
    ...(entry.location === "" ? [] : [textLine("LOCATION", entry.location)]),
    line("URL", entry.url),
    textLine("CATEGORIES", entry.category),
    addressLine("ORGANIZER", entry.organizer),
    ...(attendee
      ? [addressLine("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE", attendee)]
      : []),
    ...(status ? [`STATUS:${status}`] : []),
    `TRANSP:${entry.busy ? "OPAQUE" : "TRANSPARENT"}`,
    "CLASS:PUBLIC",
    ...(alarmMinutes === undefined ? [] : alarmLines(alarmMinutes, entry.title)),
    "END:VEVENT",
  ];
}

/** RFC 5545 §3.6.6. */
const alarmLines = (minutes: number, title: string): string[] => [
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  `TRIGGER:-PT${minutes}M`,
  textLine("DESCRIPTION", title),
  "END:VALARM",
];

/** A feed's own name, and how often it is worth asking again (RFC 7986 §5.1, §5.2, §5.7; the X- names are what programs knew before). */
export interface FeedNames {
  name: string;
  description: string;
  url: string;
  refreshMinutes: number;
}

/** A whole iCalendar object: every line ends in CRLF, the last one too. */
export function calendarObject(method: Method, entries: readonly string[][], feed?: FeedNames): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Standards Director Academy//Events//ZH",
    "CALSCALE:GREGORIAN",
    `METHOD:${method}`,
    ...(feed ? feedLines(feed) : []),
    ...TIME_ZONE,
    ...entries.flat(),
    "END:VCALENDAR",
  ];
  return `${lines.join("\r\n")}\r\n`;
}

const feedLines = ({ name, description, url, refreshMinutes }: FeedNames): string[] => [
  textLine("NAME", name),
  textLine("X-WR-CALNAME", name),
  textLine("DESCRIPTION", description),
  textLine("X-WR-CALDESC", description),
  `X-WR-TIMEZONE:${TZID}`,
  fold(`URL:${url}`),
  `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshMinutes}M`,
  `X-PUBLISHED-TTL:PT${refreshMinutes}M`,
];
