import { z } from "zod";
import { dayNumber, dayOfNumber } from "~/kernel/calendar-days";
import { oneLine } from "~/kernel/typed-text";
import { type Refusal, refused } from "~/kernel/verdict";
import type { WalkIn } from "./arriving-scan";
import { dayOf, overSeveralDays } from "./runs";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONE = 8 * HOUR;
/** Who signs comes at most so long before the start, and goes so long after the end. */
const AROUND = 4 * HOUR;
/** A sheet of paper has 20 lines; so many a time are several sheets. */
export const SHEET_PEOPLE = 500;
const ADDED = 60;

const text = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? "")]).default("");

/** What is typed in from a sheet of paper. */
export const sheetForm = z.object({
  session: text,
  day: text,
  from: text,
  to: text,
  people: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .default([])
    .transform((all) => [...new Set(all)])
    .refine((all) => all.length <= SHEET_PEOPLE, "checkIn.nobody"),
  added: text,
  opened: text,
});

/** A time of day as it is written on paper: 14:00, 14：00, 1400. Minutes since midnight, or null. */
function minutesOf(typed: string): number | null {
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

/**
 * The instant of a time of day on the day on which something happens, or on the next one where it goes over midnight; of what lasts several
 * days on the day that was chosen.
 */
function instantOf(typed: string, span: Span, day: string | null): number | Refusal {
  const minutes = minutesOf(typed);
  if (minutes === null) return refused("checkIn.time");
  const first = (day === null ? dayOf(span.startsAt) : dayNumber(day)) * DAY - ZONE + minutes * 60_000;
  const found = (day === null ? [first, first + DAY] : [first]).find(
    (at) => at >= span.startsAt - AROUND && at <= span.endsAt + AROUND,
  );
  return found ?? refused("checkIn.timeOutside");
}

interface Span {
  startsAt: number;
  endsAt: number;
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

/** People who were written in by hand, one a line: 姓名，单位，电话. */
export function readAdded(typed: string): { ok: true; people: WalkIn[] } | { ok: false; refusal: Refusal } {
  const lines = typed.split("\n").map((line) => line.trim());
  const people: WalkIn[] = [];
  for (const [i, line] of lines.entries()) {
    if (line === "") continue;
    const [name = "", employer = "", contact = ""] = line.split(/[,，、;；\t]/).map(oneLine);
    if (name === "" || [...name].length > 60)
      return { ok: false, refusal: refused("checkIn.lineName", { line: i + 1 }) };
    const cut = (said: string) => [...said].slice(0, 120).join("") || null;
    people.push({ name, employer: cut(employer), contact: cut(contact) });
  }
  if (people.length > ADDED) return { ok: false, refusal: refused("checkIn.tooMany", { most: ADDED }) };
  return { ok: true, people };
}
