import { DAY_MS, SHANGHAI_OFFSET_MS } from "./milliseconds";

/**
 * Instants and days as people read them, in Asia/Shanghai and without Intl: pages print dozens of dates and are rendered
 * hundreds of times a second. The zone is a fixed +08:00: Shanghai has had no daylight saving time since 1991 (IANA tzdb),
 * and nothing in this platform is older than that.
 */
export type FormatLocale = "zh-CN" | "en";

const WEEKDAYS = {
  "zh-CN": ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
} as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** The wall clock of Shanghai at `ms`, readable through the getUTC… methods. Throws RangeError for what is no instant. */
function wall(ms: number): Date {
  const date = new Date(ms + SHANGHAI_OFFSET_MS);
  if (Number.isNaN(date.getTime())) throw new RangeError(`not an instant: ${ms}`);
  return date;
}

/** What of a date is printed; `short` leaves out a year that is plain from the place. */
export interface DayParts {
  weekday?: boolean;
  short?: boolean;
}

function writeDay(d: Date, locale: FormatLocale, { weekday, short }: DayParts): string {
  const name = WEEKDAYS[locale][d.getUTCDay()];
  if (locale === "en") {
    const day = `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]}${short ? "" : ` ${d.getUTCFullYear()}`}`;
    return weekday ? `${name} ${day}` : day;
  }
  const day = `${short ? "" : `${d.getUTCFullYear()}年`}${d.getUTCMonth() + 1}月${d.getUTCDate()}日`;
  return weekday ? `${day} ${name}` : day;
}

/** The days of the proleptic calendar as a Date at 00:00 UTC; throws RangeError for anything but a real `YYYY-MM-DD`. */
function parseDay(day: string): Date {
  const m = ISO_DAY.exec(day);
  const date = m ? new Date(Date.UTC(Number(m[1]), Number(m[2]) - 1, Number(m[3]))) : undefined;
  if (!date || date.toISOString().slice(0, 10) !== day) throw new RangeError(`not a day: ${day}`);
  return date;
}

/** `2026年11月23日 周一 14:30`, in English `Mon 23 Nov 2026, 14:30`; `short` without the year. */
export function formatInstant(ms: number, locale: FormatLocale, short = false): string {
  const d = wall(ms);
  const time = `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
  return `${writeDay(d, locale, { weekday: true, short })}${locale === "en" ? "," : ""} ${time}`;
}

/**
 * The same for a deadline that excludes its own instant: midnight is told as 24:00 of the day before, as Chinese notices
 * do, so that nobody reads it as a day more.
 */
export function formatDeadline(ms: number, locale: FormatLocale, short = false): string {
  if ((ms + SHANGHAI_OFFSET_MS) % DAY_MS !== 0) return formatInstant(ms, locale, short);
  return `${writeDay(wall(ms - 1), locale, { weekday: true, short })}${locale === "en" ? "," : ""} 24:00`;
}

/** The day of an instant: `2026年11月23日` / `23 Nov 2026`, `short` `11月23日` / `23 Nov`, with `weekday` also 周一 / Mon. */
export const formatDay = (ms: number, locale: FormatLocale, parts: DayParts = {}): string =>
  writeDay(wall(ms), locale, parts);

/** A calendar day given as `YYYY-MM-DD`, printed like `formatDay`. Throws RangeError for a day that does not exist. */
export const formatIsoDay = (day: string, locale: FormatLocale, parts: DayParts = {}): string =>
  writeDay(parseDay(day), locale, parts);

/** A year given as `YYYY`: `2026年` / `2026`. */
export const formatYear = (year: string, locale: FormatLocale): string => (locale === "zh-CN" ? `${year}年` : year);

/** `周一` / `Mon` of an instant. */
export const formatWeekday = (ms: number, locale: FormatLocale): string =>
  WEEKDAYS[locale][wall(ms).getUTCDay()] as string;

/** `14:30`, with `seconds` `14:30:05`. */
export function formatTime(ms: number, seconds = false): string {
  const d = wall(ms);
  const time = `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
  return seconds ? `${time}:${two(d.getUTCSeconds())}` : time;
}

/** RFC 3339 with the offset written out, for `<time datetime>`: `2026-11-23T14:30:00+08:00`. */
export const isoInstant = (ms: number): string => `${wall(ms).toISOString().slice(0, 19)}+08:00`;

/** The calendar day of an instant in Shanghai as `YYYY-MM-DD`. */
export const isoDayOf = (ms: number): string => wall(ms).toISOString().slice(0, 10);

/**
 * Minutes in words: `45分钟`, `1小时`, `1小时14分`; in English `45 minutes`, `1 hour`, `1 hour 14 minutes`. From an hour on
 * always hours and minutes, so that those that stand under each other compare. Whole minutes ≥ 0; fractions are rounded.
 */
export function formatMinutes(minutes: number, locale: FormatLocale): string {
  if (!Number.isFinite(minutes) || minutes < 0) throw new RangeError(`not a duration: ${minutes}`);
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (locale === "en") {
    const unit = (n: number, word: string) => `${n} ${word}${n === 1 ? "" : "s"}`;
    if (hours === 0) return unit(whole, "minute");
    return rest === 0 ? unit(hours, "hour") : `${unit(hours, "hour")} ${unit(rest, "minute")}`;
  }
  if (hours === 0) return `${whole}分钟`;
  return rest === 0 ? `${hours}小时` : `${hours}小时${rest}分`;
}

/** Time left on a clock: `42:18`, from an hour on `1:02:03`. Whole seconds, rounded up so that 00:00 means over. */
export function formatClock(ms: number): string {
  const s = Math.max(0, Math.ceil(ms / 1000));
  const hours = Math.floor(s / 3600);
  const minutes = Math.floor(s / 60) % 60;
  const tail = `${two(minutes)}:${two(s % 60)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}
