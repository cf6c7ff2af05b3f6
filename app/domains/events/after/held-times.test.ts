import { expect, it } from "vitest";
import { canCorrectTimes, heldFaults } from "./held-times";

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 11, 4, 9);
const event = {
  ...{ publishedAt: 1, registrationOpensAt: 1, registrationClosesAt: NOW - 5 * HOUR, closedAt: null },
  ...{ startsAt: NOW - 3 * HOUR, endsAt: NOW - HOUR, postponedAt: null, cancelledAt: null },
  ...{ summarisedAt: null, archivedAt: null },
};
const part = { id: "s", title: "交流", startsAt: NOW - 3 * HOUR, endsAt: NOW - 2 * HOUR, earnsHours: true };
const held = { startsAt: NOW - 3 * HOUR, endsAt: NOW + HOUR, earnsHours: true, sessions: [part] };
const fields = (change: Partial<typeof held>) =>
  heldFaults(event, { ...held, ...change }, NOW).map(({ field }) => field);

it("the times of an event are corrected from its beginning until hours are booked by them", () => {
  expect(canCorrectTimes(event, 0, NOW)).toEqual({ ok: true });
  expect(canCorrectTimes(event, 0, event.startsAt)).toEqual({ ok: true });
  expect(canCorrectTimes(event, 0, event.startsAt - 1)).toMatchObject({ ok: false });
  expect(canCorrectTimes(event, 2, NOW)).toMatchObject({ reason: "after.timesBooked", values: { count: 2 } });
  expect(canCorrectTimes({ ...event, summarisedAt: NOW }, 0, NOW)).toMatchObject({ ok: false });
});

it("they are in order, of an event that has begun, with every part inside", () => {
  expect(fields({})).toEqual([]);
  expect(fields({ startsAt: NOW + HOUR / 2 })).toContain("startsAt");
  expect(fields({ endsAt: NOW - 3 * HOUR })).toContain("endsAt");
  expect(fields({ sessions: [{ ...part, endsAt: part.startsAt }] })).toEqual(["session.s.endsAt"]);
  expect(fields({ sessions: [{ ...part, startsAt: NOW - 4 * HOUR }] })).toEqual(["session.s.startsAt"]);
  expect(fields({ sessions: [{ ...part, endsAt: NOW + 2 * HOUR }] })).toEqual(["session.s.endsAt"]);
  // What earns hours over several days says when it sits.
  expect(fields({ endsAt: NOW + 40 * HOUR, sessions: [] })).toEqual(["endsAt"]);
});
