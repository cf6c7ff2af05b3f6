import { ATTEMPT_STATES } from "@db/statuses";
import { describe, expect, it } from "vitest";
import { canMove, canVoid, deadlineFor, decideEnd, endedByClock, isDue, isRunning } from "./attempt";

const midnight = Date.parse("2026-12-31T16:00:00.000Z");
const started = { state: "started" as const, deadlineAt: midnight };

describe("the states of an attempt", () => {
  it("follow each other as product.md says, and in no other way", () => {
    const allowed = new Set([
      "started>submitted",
      "started>closed",
      "submitted>scored",
      "closed>scored",
      "scored>released",
      ...["started", "submitted", "closed", "scored", "released"].map((state) => `${state}>voided`),
    ]);
    for (const from of ATTEMPT_STATES)
      for (const to of ATTEMPT_STATES)
        expect([from, to, canMove(from, to).ok]).toEqual([from, to, allowed.has(`${from}>${to}`)]);
  });

  it("name both in a refusal", () => {
    expect(canMove("voided", "scored")).toMatchObject({ ok: false, values: { from: "voided", to: "scored" } });
  });
});

describe("voiding", () => {
  it("is possible from every state but its own, which it names", () => {
    for (const state of ATTEMPT_STATES)
      expect([state, canVoid({ state, own: false }).ok]).toEqual([state, state !== "voided"]);
    expect(canVoid({ state: "voided", own: false })).toMatchObject({ ok: false, reason: "exam.alreadyVoided" });
  });

  it("is another examiner's where she sat it herself", () => {
    for (const state of ATTEMPT_STATES.filter((one) => one !== "voided"))
      expect([state, canVoid({ state, own: true })]).toMatchObject([state, { ok: false, reason: "exam.own" }]);
  });
});

describe("a deadline", () => {
  it("is out itself: 23:59:59.999 is in, 00:00:00.000 is not", () => {
    expect(isRunning(started, midnight - 1)).toBe(true);
    expect(isRunning(started, midnight)).toBe(false);
    expect(isDue(started, midnight - 1)).toBe(false);
    expect(isDue(started, midnight)).toBe(true);
  });

  it("no longer matters once an attempt has ended", () => {
    for (const state of ATTEMPT_STATES.filter((one) => one !== "started")) {
      expect(isRunning({ state, deadlineAt: midnight }, midnight - 1)).toBe(false);
      expect(isDue({ state, deadlineAt: midnight }, midnight + 1)).toBe(false);
    }
  });

  it("is so many minutes from the start, but not after the window", () => {
    expect(deadlineFor({ durationMinutes: 60, closesAt: null }, 1000)).toBe(3_601_000);
    expect(deadlineFor({ durationMinutes: 60, closesAt: 3_600_999 }, 1000)).toBe(3_600_999);
    expect(deadlineFor({ durationMinutes: 60, closesAt: 9_000_000 }, 1000)).toBe(3_601_000);
  });
});

describe("the end", () => {
  it("is the candidate's before the deadline and the clock's from it on, at the deadline", () => {
    expect(decideEnd(started, midnight - 1)).toEqual({ state: "submitted", endedAt: midnight - 1 });
    expect(decideEnd(started, midnight + 5000)).toEqual({ state: "closed", endedAt: midnight });
  });

  it("tells afterwards whose it was", () => {
    expect(endedByClock({ endedAt: midnight, deadlineAt: midnight })).toBe(true);
    expect(endedByClock({ endedAt: midnight - 1, deadlineAt: midnight })).toBe(false);
    expect(endedByClock({ endedAt: null, deadlineAt: midnight })).toBe(false);
  });
});
