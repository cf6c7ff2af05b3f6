import { DAY_MS, MINUTE_MS, SHANGHAI_OFFSET_MS } from "./milliseconds";

const TYPED = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T]+(\d{1,2})[:：](\d{2})$/;

/**
 * The instant (ms, UTC) that a form's `2026-11-23 14:30` means in Shanghai, or null when it is none. Forgives slashes, full
 * width signs and 年月日; 24:00 is the next day's 0:00, as deadlines are written.
 */
export function parseTypedInstant(text: string): number | null {
  const parts = TYPED.exec(text.normalize("NFKC").trim());
  if (!parts) return null;
  const [year, month, day, hour, minute] = parts.slice(1).map(Number) as [number, number, number, number, number];
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return midnight + (hour * 60 + minute) * MINUTE_MS - SHANGHAI_OFFSET_MS;
}

/** How an instant stands in a form: `2026-11-23 14:30`; the end of a day as 24:00 where `deadline` asks for it. */
export function typedInstant(ms: number, deadline = false): string {
  const wall = (at: number) => new Date(at + SHANGHAI_OFFSET_MS).toISOString();
  if (deadline && (ms + SHANGHAI_OFFSET_MS) % DAY_MS === 0) return `${wall(ms - 1).slice(0, 10)} 24:00`;
  return wall(ms).slice(0, 16).replace("T", " ");
}
