import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalsOf, type JudgedScan, type Sitting } from "./intervals";

const session: Sitting = { id: "s", startsAt: 100, endsAt: 200, openFromDoor: true };
let made = 0;
const seen = (at: number, direction: "in" | "out", sessionId: string | null = null): JudgedScan => ({
  ...{ id: `${made++}`, at, direction, sessionId, undoneAt: null, verdict: "admitted" },
});

describe("presence in a session", () => {
  it("ends with the session when nobody saw her go, and counts nothing outside its times", () => {
    expect(intervalsOf([seen(120, "in")], session)).toEqual([{ from: 120, to: 200 }]);
    expect(intervalsOf([seen(50, "in"), seen(900, "out")], session)).toEqual([{ from: 100, to: 200 }]);
    expect(intervalsOf([seen(50, "in"), seen(90, "out")], session)).toEqual([]);
    expect(intervalsOf([seen(200, "in")], session)).toEqual([]);
  });

  it("is told by the event's door and by its own, not by another session's", () => {
    const scans = [
      seen(90, "in"),
      seen(130, "out", "s"),
      seen(140, "in", "other"),
      seen(150, "in", "s"),
      seen(180, "out"),
    ];
    expect(intervalsOf(scans, session)).toEqual([
      { from: 100, to: 130 },
      { from: 150, to: 180 },
    ]);
  });

  it("with seats of its own is not told by the event's door for who has none", () => {
    const closed = { ...session, openFromDoor: false };
    expect(intervalsOf([seen(90, "in")], closed)).toEqual([]);
    expect(intervalsOf([seen(90, "in"), seen(110, "in", "s"), seen(150, "out")], closed)).toEqual([
      { from: 110, to: 150 },
    ]);
  });

  it("counts no scan that does not count, and no exit without an entry", () => {
    for (const verdict of ["duplicate", "invalid-pass", "unknown"])
      expect(intervalsOf([{ ...seen(120, "in"), verdict }], session)).toEqual([]);
    expect(intervalsOf([{ ...seen(120, "in"), undoneAt: 130 }], session)).toEqual([]);
    expect(intervalsOf([seen(120, "out")], session)).toEqual([]);
  });
});

it("intervals lie within the session, in order, apart from each other, and do not depend on the order of scans", () => {
  const some = fc.record({
    id: fc.uuid(),
    at: fc.integer({ min: 0, max: 300 }),
    direction: fc.constantFrom("in" as const, "out" as const),
    sessionId: fc.constantFrom(null, "s", "t"),
    undoneAt: fc.constantFrom(null, 1),
    verdict: fc.constantFrom("admitted", "duplicate"),
  });
  fc.assert(
    fc.property(fc.uniqueArray(some, { selector: ({ id }) => id }), (scans) => {
      const found = intervalsOf(scans, session);
      expect(intervalsOf([...scans].reverse(), session)).toEqual(found);
      let last = session.startsAt - 1;
      for (const { from, to } of found) {
        expect(from).toBeGreaterThanOrEqual(Math.max(last, session.startsAt));
        expect(to).toBeGreaterThan(from);
        last = to;
      }
      expect(last).toBeLessThanOrEqual(session.endsAt);
    }),
  );
});
