import fc from "fast-check";
import { expect, it } from "vitest";
import { dueReminder } from "./reminders";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = 100 * DAY;
const confirmed = { state: "confirmed" as const, stateAt: 0, offeredUntil: null };

it("reminds of three days, then of one, of nothing before, and of nothing once it has begun", () => {
  const at = (before: number) => dueReminder(confirmed, START, START - before);
  expect([at(3 * DAY + 1), at(3 * DAY), at(DAY + 1), at(DAY), at(1), at(0), at(-1)]).toEqual([
    ...[null, "soon", "soon", "tomorrow", "tomorrow", null, null],
  ]);
});

it("does not remind who has just got her seat, nor who has none", () => {
  expect(dueReminder({ ...confirmed, stateAt: START - 30 * HOUR }, START, START - 20 * HOUR)).toBeNull();
  expect(dueReminder({ ...confirmed, stateAt: START - 32 * HOUR }, START, START - 20 * HOUR)).toBe("tomorrow");
  const states = ["pending", "declined", "waitlisted", "expired", "cancelled"] as const;
  fc.assert(
    fc.property(fc.constantFrom(...states), fc.integer({ min: -1, max: 4 * DAY }), (state, before) => {
      expect(dueReminder({ ...confirmed, state }, START, START - before)).toBeNull();
    }),
  );
});

it("reminds of an offer in its last hour, to its last millisecond", () => {
  const offered = { state: "offered" as const, stateAt: 0, offeredUntil: START - 10 * HOUR };
  const at = (now: number) => dueReminder(offered, START, now);
  const until = offered.offeredUntil;
  expect([at(until - HOUR - 1), at(until - HOUR), at(until - 1), at(until)]).toEqual([
    ...[null, "answerSoon", "answerSoon", null],
  ]);
});
