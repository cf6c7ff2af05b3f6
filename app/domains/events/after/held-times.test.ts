import { expect, it } from "vitest";
import { canCorrectTimes, heldFaults } from "./held-times";
import { heldTimesForm } from "./held-times-form";

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 11, 4, 9);
const event = {
  publishedAt: 1,
  registrationOpensAt: 1,
  registrationClosesAt: NOW - 5 * HOUR,
  closedAt: null,
  startsAt: NOW - 3 * HOUR,
  endsAt: NOW - HOUR,
  postponedAt: null,
  cancelledAt: null,
  summarisedAt: null,
  archivedAt: null,
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
  const wrong = [
    { ...part, id: "a", title: "开场", endsAt: NOW + 2 * HOUR },
    { ...part, id: "b", title: "讨论", endsAt: NOW + 3 * HOUR },
    { ...part, id: "c", title: "参观", startsAt: NOW - 4 * HOUR },
    { ...part, id: "d", title: "总结", endsAt: part.startsAt },
  ];
  // Each says which session it is about.
  expect(heldFaults(event, { ...held, sessions: wrong }, NOW).map(({ reason, values }) => [reason, values])).toEqual([
    ["after.heldSession.sessionEnd", { title: "开场" }],
    ["after.heldSession.sessionEnd", { title: "讨论" }],
    ["after.heldSession.sessionStart", { title: "参观" }],
    ["after.heldSession.endBeforeStart", { title: "总结" }],
  ]);
  // What earns hours over several days says when it sits.
  expect(fields({ endsAt: NOW + 40 * HOUR, sessions: [] })).toEqual(["endsAt"]);
});

it("a time of a session that is missing or cannot be read is told with the session's title", () => {
  const typed = { startsAt: "2026-12-04 14:00", endsAt: "2026-12-04 17:00", "session.s.endsAt": "三点" };
  const issues = heldTimesForm([part]).safeParse(typed).error?.issues as { message: string; params?: unknown }[];
  expect(issues.map(({ message, params }) => [message, params])).toEqual([
    ["after.heldSession.startMissing", { title: "交流" }],
    ["after.heldSession.instant", { title: "交流" }],
  ]);
});
