import fc from "fast-check";
import { expect, it } from "vitest";
import { daysAhead, dueReminder, reminderName } from "./reminders";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = 100 * DAY;
const confirmed = { state: "confirmed" as const, stateAt: 0, offeredUntil: null };

it("reminds of three days, then of one, of nothing before, and of nothing once it has begun", () => {
  const at = (before: number) => dueReminder(confirmed, START, START - before);
  expect([at(3 * DAY + 1), at(3 * DAY), at(2 * DAY), at(DAY), at(1), at(0), at(-1)]).toEqual([
    ...[null, "soon", "soon", "last", "last", null, null],
  ]);
});

it("does not remind who has just got her seat, nor who has none", () => {
  expect(dueReminder({ ...confirmed, stateAt: START - 30 * HOUR }, START, START - 20 * HOUR)).toBeNull();
  expect(dueReminder({ ...confirmed, stateAt: START - 32 * HOUR }, START, START - 20 * HOUR)).toBe("last");
  const states = ["pending", "declined", "waitlisted", "expired", "cancelled"] as const;
  fc.assert(
    fc.property(fc.constantFrom(...states), fc.integer({ min: -1, max: 4 * DAY }), (state, before) => {
      expect(dueReminder({ ...confirmed, state }, START, START - before)).toBeNull();
    }),
  );
});

it("says nothing twice: of tomorrow only the last one speaks, and who came within the three days was told then", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4 * DAY }), fc.integer({ min: 0, max: DAY }), (before, hour) => {
      const startsAt = START + hour;
      const now = startsAt - before;
      const kind = dueReminder(confirmed, startsAt, now);
      if (kind === "soon") expect(daysAhead(now, startsAt)).toBeGreaterThan(1);
      if (kind === "last") expect(daysAhead(now, startsAt)).toBeLessThan(2);
    }),
  );
  const late = { ...confirmed, stateAt: START - 3 * DAY + 1 };
  expect(dueReminder(late, START, START - 2 * DAY)).toBeNull();
  expect(dueReminder(late, START, START - DAY)).toBe("last");
});

it("is of the day: moved within it nothing is said again, moved to another it is", () => {
  const at = Date.UTC(2026, 11, 4, 1);
  expect(reminderName("last", at + 5 * HOUR)).toBe(reminderName("last", at));
  expect(reminderName("last", at + DAY)).not.toBe(reminderName("last", at));
  expect(reminderName("answerSoon", at + 1)).not.toBe(reminderName("answerSoon", at));
});

it("reminds of an offer in its last hour, to its last millisecond", () => {
  const offered = { state: "offered" as const, stateAt: 0, offeredUntil: START - 10 * HOUR };
  const at = (now: number) => dueReminder(offered, START, now);
  const until = offered.offeredUntil;
  expect([at(until - HOUR - 1), at(until - HOUR), at(until - 1), at(until)]).toEqual([
    ...[null, "answerSoon", "answerSoon", null],
  ]);
});
