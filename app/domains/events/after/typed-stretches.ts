import { dayBeside } from "~/kernel/calendar-days";
import { formatTime, isoDayOf } from "~/kernel/instant-format";
import { MINUTE_MS } from "~/kernel/milliseconds";
import { readTypedDay, startOfDay } from "~/kernel/typed-day";
import { type Refusal, refused } from "~/kernel/verdict";
import type { Stretch } from "../check-in/intervals";
import { minutesOf, sheetDays } from "../check-in/sheet-times";
import type { Span } from "../event/span";

const LINE = /^(?:(\d{4}\D\d{1,2}\D\d{1,2}日?)\s+)?(\d{1,2}:?\d{2})\s*[-–—~至到]+\s*(\d{1,2}:?\d{2})$/;

/**
 * When somebody was there as an organizer writes it, a stretch a line: `09:00–11:30`, of an event of several days with the day before it.
 * What ends earlier than it begins goes over midnight. Each lies within the event. Nothing typed is no stretch.
 */
export function readStretches(
  typed: string,
  span: Span,
): { ok: true; stretches: Stretch[] } | { ok: false; refusal: Refusal } {
  const stretches: Stretch[] = [];
  for (const [i, line] of typed.split("\n").entries()) {
    const plain = line.normalize("NFKC").trim();
    if (plain === "") continue;
    const read = readLine(plain, span);
    if (typeof read === "string") return { ok: false, refusal: refused(read, { line: i + 1 }) };
    stretches.push(read);
  }
  return { ok: true, stretches };
}

function readLine(line: string, span: Span): Stretch | string {
  const [, day, from = "", to = ""] = LINE.exec(line) ?? [];
  const [begins, ends] = [minutesOf(from), minutesOf(to)];
  if (begins === null || ends === null) return "after.lineMalformed";
  const named = day === undefined ? null : readTypedDay(day);
  if (day !== undefined && named === null) return "after.lineMalformed";
  if (named === null && sheetDays(span).length > 0) return "after.lineDay";
  const long = (ends > begins ? ends : ends + 24 * 60) - begins;
  const found = (named ? [named] : daysOf(span))
    .map((one) => startOfDay(one) + begins * MINUTE_MS)
    .map((at) => ({ from: at, to: at + long * MINUTE_MS }))
    .find((one) => one.from >= minuteOf(span.startsAt) && one.to <= span.endsAt);
  return found ?? "after.lineOutside";
}

const daysOf = ({ startsAt }: Span): string[] => {
  const first = isoDayOf(startsAt);
  return [first, dayBeside(first, 1)];
};

const minuteOf = (at: number): number => at - (at % MINUTE_MS);

/** The same stretches as a form holds them; `from` and `to` by the minute that has begun. */
export const typedStretches = (stretches: readonly Stretch[], span: Span): string =>
  stretches
    .map(({ from, to }) => {
      const day = sheetDays(span).length > 0 ? `${isoDayOf(from)} ` : "";
      return `${day}${formatTime(from)}–${formatTime(to)}`;
    })
    .join("\n");
