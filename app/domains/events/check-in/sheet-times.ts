import { dayNumber, dayOfNumber } from "~/kernel/calendar-days";
import { formatTime, isoDayOf } from "~/kernel/instant-format";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "~/kernel/milliseconds";
import { startOfDay } from "~/kernel/typed-day";
import { type Refusal, refused } from "~/kernel/verdict";
import { dayOf, overSeveralDays, type Span } from "../event/span";
import { countsFrom } from "./runs";

/** Who signs comes at most so long before the start, and goes so long after the end. */
const AROUND_MS = 4 * HOUR_MS;

/** A time of day as it is written on paper: 14:00, 14：00, 1400. Minutes since midnight, or null. */
export function minutesOf(typed: string): number | null {
  const [, hour, minute] = /^(\d{1,2})[:：]?(\d{2})$/.exec(typed.normalize("NFKC").trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return Number(hour) * 60 + Number(minute);
}

/** The days (`YYYY-MM-DD`) among which a sheet says which one it is of; none where there is no choice: an evening over midnight is one. */
export const sheetDays = (span: Span): string[] =>
  overSeveralDays(span)
    ? Array.from({ length: dayOf(span.endsAt - 1) - dayOf(span.startsAt) + 1 }, (_, n) =>
        dayOfNumber(dayOf(span.startsAt) + n),
      )
    : [];

/** Between which instants a time on a sheet can lie: around what it is of, on the day that was chosen, and never on a day on which nothing counts yet. */
function windowOf(span: Span, day: string | null): Span {
  const first = Math.max(span.startsAt - AROUND_MS, countsFrom(span));
  const last = span.endsAt + AROUND_MS;
  if (day === null) return { startsAt: first, endsAt: last };
  const midnight = startOfDay(day);
  return { startsAt: Math.max(first, midnight), endsAt: Math.min(last, midnight + DAY_MS - MINUTE_MS) };
}

/**
 * The instant of a time of day on the day on which something happens, on the next one where it goes over midnight, or shortly before where
 * it begins after midnight; of what lasts several days on the day that was chosen.
 */
function instantOf(typed: string, span: Span, day: string | null): number | Refusal {
  const minutes = minutesOf(typed);
  if (minutes === null) return refused("checkIn.time");
  const first = day === null ? dayOf(span.startsAt) : dayNumber(day);
  const { startsAt, endsAt } = windowOf(span, day);
  const found = (day === null ? [first, first + 1, first - 1] : [first])
    .map((one) => startOfDay(dayOfNumber(one)) + minutes * MINUTE_MS)
    .find((at) => at >= startsAt && at <= endsAt);
  return found ?? outside(startsAt, endsAt);
}

function outside(startsAt: number, endsAt: number): Refusal {
  const said = { day: isoDayOf(startsAt), from: formatTime(startsAt), to: formatTime(endsAt) };
  const lastDay = isoDayOf(endsAt);
  return lastDay === said.day
    ? refused("checkIn.timeOutside", said)
    : refused("checkIn.timeOutsideDays", { ...said, lastDay });
}

/** When those on a sheet came and went; `to` null = they stayed to the end. */
export function sheetTimes(
  typed: { from: string; to: string; day?: string },
  span: Span,
  now: number,
): { ok: true; from: number; to: number | null } | { ok: false; field: "day" | "from" | "to"; refusal: Refusal } {
  const days = sheetDays(span);
  const day = days.find((one) => one === typed.day) ?? null;
  if (days.length > 0 && day === null) return { ok: false, field: "day", refusal: refused("checkIn.day") };
  const from = instantOf(typed.from, span, day);
  if (typeof from !== "number") return { ok: false, field: "from", refusal: from };
  if (from > now) return { ok: false, field: "from", refusal: refused("checkIn.future") };
  if (typed.to.trim() === "") return { ok: true, from, to: null };
  const to = instantOf(typed.to, span, day);
  if (typeof to !== "number") return { ok: false, field: "to", refusal: to };
  if (to <= from) return { ok: false, field: "to", refusal: refused("checkIn.timeOrder") };
  return { ok: true, from, to: Math.min(to, now) };
}
