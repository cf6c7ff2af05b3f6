import { DAY_MS, SHANGHAI_OFFSET_MS } from "./milliseconds";

const FORMS = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** A calendar day as people type it (2026-11-23, 2026/11/23, 2026年11月23日, full-width), as `YYYY-MM-DD`; null for no day. */
export function readTypedDay(text: string): string | null {
  const parts = partsOf(text);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** Why a text is no day: written as one, but the calendar has none such (2026-02-29), or not written as one. Key under `reasons.`. */
export const noDay = (text: string): string => (partsOf(text) ? "day.none" : "day.malformed");

function partsOf(text: string): RegExpExecArray | undefined {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  return FORMS.map((form) => form.exec(plain)).find((found) => found !== null) ?? undefined;
}

/** The instant (ms, UTC) at which a day of Asia/Shanghai begins. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) - SHANGHAI_OFFSET_MS;

/** The instant (ms, UTC) at which a day of Asia/Shanghai is over: an end that excludes itself. */
export const endOfDay = (day: string): number => startOfDay(day) + DAY_MS;
