import { type FormatLocale, formatDay, formatInstant, formatTime, isoDayOf } from "./instant-format";
import { MINUTE_MS } from "./milliseconds";

/**
 * From when to when, in Shanghai: `2026年12月4日 周五 14:00至17:00`, over several days `…14:00至2026年12月5日 周六 12:00`. Something that
 * ends at midnight ends at 24:00 of its day.
 * @param short without the year
 */
export function formatSpan(from: number, to: number, locale: FormatLocale, short = false): string {
  const until = locale === "en" ? " to " : "至";
  const start = formatInstant(from, locale, short);
  if (isoDayOf(from) === isoDayOf(to)) return `${start}${until}${formatTime(to)}`;
  if (isoDayOf(from) === isoDayOf(to - 1)) return `${start}${until}24:00`;
  return `${start}${until}${formatInstant(to, locale, isoDayOf(from).slice(0, 4) === isoDayOf(to).slice(0, 4) || short)}`;
}

/** The end of it alone, beside its start: `17:00`, `24:00`, on another day with that day before it. */
export function formatEnd(from: number, to: number, locale: FormatLocale): string {
  if (isoDayOf(from) === isoDayOf(to)) return formatTime(to);
  const midnight = formatTime(to) === "00:00";
  const time = midnight ? "24:00" : formatTime(to);
  const day = midnight ? to - 1 : to;
  return isoDayOf(from) === isoDayOf(day) ? time : `${formatDay(day, locale, { short: true })} ${time}`;
}

/**
 * A stretch of presence by the clock: `10:20–12:00`. Where an end has seconds, `10:20:45–12:00:30`: minutes are counted from the exact times,
 * and who adds up cut ones finds a minute too many or too few.
 */
export function formatStretch(from: number, to: number): string {
  const seconds = from % MINUTE_MS >= 1_000 || to % MINUTE_MS >= 1_000;
  return `${formatTime(from, seconds)}–${formatTime(to, seconds)}`;
}
