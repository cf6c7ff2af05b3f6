import { expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "~/kernel/milliseconds";
import type { EventRow } from "./organizer-overview.server";
import { organizerWaits } from "./organizer-waits";

const NOW = Date.UTC(2026, 4, 6, 1);
const row = (slug: string, to: Partial<EventRow> & { unsettled?: number; pending?: number; pendingSince?: number }) => {
  const { unsettled = 0, pending = 0, pendingSince = null, ...rest } = to;
  const times = { state: "running", startsAt: NOW - HOUR_MS, endsAt: NOW + HOUR_MS };
  const figures = { unsettled, pending, pendingSince };
  return { slug, title: slug, ...times, work: [], heldPhotos: null, ...rest, figures } as unknown as EventRow;
};
const waits = (...rows: EventRow[]) => organizerWaits(rows, NOW).map(({ slug, what, at }) => [slug, what, at - NOW]);

it("scans of an event that runs wait since now, of one that is over since its end, of one that is archived no more", () => {
  const over = { state: "ended", endsAt: NOW - DAY_MS, unsettled: 1 } as const;
  expect(waits(row("runs", { unsettled: 2 }), row("over", over), row("kept", { ...over, state: "archived" }))).toEqual([
    ["over", "scans", -DAY_MS],
    ["runs", "scans", 0],
  ]);
});

it("people come before work, and a draft waits only when little time is left to sign up", () => {
  const near = { state: "draft", startsAt: NOW + 14 * DAY_MS, endsAt: NOW + 15 * DAY_MS } as const;
  const far = { ...near, startsAt: NOW + 14 * DAY_MS + 1 } as const;
  const open = { state: "open", startsAt: NOW + DAY_MS, pending: 3, pendingSince: NOW - HOUR_MS } as const;
  const done = { state: "ended", endsAt: NOW - DAY_MS, work: ["hours", "minutes"] } as Partial<EventRow>;
  expect(waits(row("draft", near), row("later", far), row("done", done), row("asks", open))).toEqual([
    ["asks", "pending", -HOUR_MS],
    ["done", "hours", -DAY_MS],
    ["done", "minutes", -DAY_MS],
    ["draft", "draft", 14 * DAY_MS],
  ]);
});
