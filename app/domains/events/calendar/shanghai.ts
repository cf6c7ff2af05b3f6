/**
 * The zone of every time here, as calendars want it told (RFC 5545 §3.6.5). Shanghai has kept +08:00 without daylight saving time since
 * September 1991 (IANA tzdb) and no event is older, so one rule is all of it. It is written as since 1970, because programs that know
 * one rule only expect it to change nothing.
 */
export const TZID = "Asia/Shanghai";

export const TIME_ZONE: readonly string[] = [
  "BEGIN:VTIMEZONE",
  `TZID:${TZID}`,
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0800",
  "TZOFFSETTO:+0800",
  "TZNAME:CST",
  "END:STANDARD",
  "END:VTIMEZONE",
];

const OFFSET_MS = 8 * 3_600_000;

/** `20261204T140000`, an instant (ms) by the clock of Shanghai. */
export const localTime = (instant: number): string => digits(instant + OFFSET_MS);

/** `20261204T060000Z`. */
export const utcTime = (instant: number): string => `${digits(instant)}Z`;

const digits = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, "");
