import { DAY_MS, SHANGHAI_OFFSET_MS } from "~/kernel/milliseconds";

/**
 * The zone of every time here, as calendars want it told (RFC 5545 §3.6.5). Shanghai has kept +08:00 without daylight saving time since
 * September 1991 (IANA tzdb) and no event is older, so one rule is all of it. It is written as since 1970, because programs that know
 * one rule only expect it to change nothing.
 */
export const TZID = "Asia/Shanghai";

export const TIME_ZONE: string = [
  "BEGIN:VTIMEZONE",
  `TZID:${TZID}`,
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0800",
  "TZOFFSETTO:+0800",
  "TZNAME:CST",
  "END:STANDARD",
  "END:VTIMEZONE",
  "",
].join("\r\n");

/** `20261204T140000`, an instant (ms) by the clock of Shanghai. */
export const localTime = (instant: number): string => digits(instant + SHANGHAI_OFFSET_MS);

/** `20261204T060000Z`. */
export const utcTime = (instant: number): string => `${digits(instant)}Z`;

const TWO = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, "0"));
/** Days written before, by their number since 1970: a feed writes ten thousand times, on some hundred days. */
const known = new Map<number, string>();

function digits(ms: number): string {
  const day = Math.floor(ms / DAY_MS);
  const second = Math.floor((ms - day * DAY_MS) / 1000);
  let date = known.get(day);
  if (date === undefined) {
    date = `${new Date(ms).toISOString().slice(0, 10).replaceAll("-", "")}T`;
    known.set(day, date);
  }
  return date + TWO[Math.floor(second / 3600)] + TWO[Math.floor(second / 60) % 60] + TWO[second % 60];
}
