import ICAL from "ical.js";
import nodeIcal, { type VEvent } from "node-ical";

/** What the two programs that read calendars make of one; `complaints` is what ical.js found wrong. */
export function readBack(text: string) {
  const parsed = ICAL.parse(text);
  const calendar = new ICAL.Component(parsed);
  const events = calendar.getAllSubcomponents("vevent");
  const theirs = Object.values(nodeIcal.sync.parseICS(text)).filter(
    (one): one is VEvent => (one as { type?: string } | undefined)?.type === "VEVENT",
  );
  return { calendar, events, theirs };
}

/** The octets of every line of a text, without their ends. Fails where a line ends in anything but CRLF. */
export function lineOctets(text: string): number[] {
  if (!text.endsWith("\r\n")) throw new Error("the last line has no end");
  const lines = text.slice(0, -2).split("\r\n");
  if (lines.some((one) => /[\r\n]/.test(one))) throw new Error("a line end that is no CRLF");
  return lines.map((one) => Buffer.byteLength(one));
}
