import { describe, expect, it } from "vitest";
import type { Event } from "./event";
import { canTakeOut } from "./session-rules";

const DAY = 86_400_000;
const START = Date.UTC(2026, 11, 4, 1);
const now = START - 9 * DAY;
const event = {
  publishedAt: 1,
  registrationOpensAt: 0,
  registrationClosesAt: START,
  closedAt: null,
  postponedAt: null,
  cancelledAt: null,
  summarisedAt: null,
  archivedAt: null,
  earnsHours: true,
  startsAt: START,
  endsAt: START + DAY + 8 * 3_600_000,
} as Event;
const other = { id: "b", title: "第二天", room: null, startsAt: START + DAY, endsAt: START + DAY + 3_600_000 };

describe("a session is taken out", () => {
  it("not when it is the last of what was called, earns hours and lasts several days", () => {
    expect(canTakeOut(event, [], now)).toEqual({ ok: false, reason: "event.lastSession" });
    expect(canTakeOut(event, [other], now)).toEqual({ ok: true });
  });
  it("in a draft, on a single day and where no hours are earned", () => {
    expect(canTakeOut({ ...event, publishedAt: null }, [], now)).toEqual({ ok: true });
    expect(canTakeOut({ ...event, endsAt: START + 8 * 3_600_000 }, [], now)).toEqual({ ok: true });
    expect(canTakeOut({ ...event, earnsHours: false }, [], now)).toEqual({ ok: true });
  });
  it("while the event can be changed", () => {
    expect(canTakeOut(event, [other], START)).toMatchObject({ reason: "event.state.running" });
  });
});
