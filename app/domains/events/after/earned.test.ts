import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedStretches, type EarningUnit, earnedMinutes, earningUnits, type Seen, unionOf, without } from "./earned";

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 20, 1);
const at = (minute: number) => START + minute * MINUTE;
const span = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 120 }))
  .map(([from, long]) => ({ from: at(from), to: at(from + long) }));
const unit = (id: string) =>
  fc
    .record({ span, earnsHours: fc.boolean() })
    .map(({ span: { from, to }, earnsHours }): EarningUnit => ({ id, startsAt: from, endsAt: to, earnsHours }));
const sessions = fc.tuple(unit("a"), unit("b"), unit("c")).chain((all) => fc.subarray([...all]));
const seenIn = fc.array(
  fc.record({ sessionId: fc.constantFrom("a", "b", "c", null), intervals: fc.array(span, { maxLength: 4 }) }),
  { maxLength: 5 },
);
const event = { startsAt: at(0), endsAt: at(420), earnsHours: true };

/** Minute by minute: was she, in this very minute, in any session that earns hours? */
function naive(units: readonly EarningUnit[], seen: readonly Seen[]): number {
  let minutes = 0;
  for (let n = 0; n < 500; n++) {
    const during = ({ from, to }: { from: number; to: number }) => from <= at(n) && at(n) < to;
    const there = seen.some(({ sessionId, intervals }) =>
      units.some(
        ({ id, startsAt, endsAt }) =>
          id === sessionId && during({ from: startsAt, to: endsAt }) && intervals.some(during),
      ),
    );
    if (there) minutes++;
  }
  return minutes;
}

describe("minutes earned at an event", () => {
  it("are those in which she was in any session that earns hours, each told once", () => {
    fc.assert(
      fc.property(sessions, seenIn, (all, seen) => {
        const units = earningUnits(event, all);
        expect(earnedMinutes(countedStretches(units, seen))).toBe(naive(units, seen));
      }),
      { numRuns: 300 },
    );
  });

  it("never exceed the span of what earns, nor what was counted session by session", () => {
    fc.assert(
      fc.property(sessions, seenIn, (all, seen) => {
        const units = earningUnits(event, all);
        const counted = countedStretches(units, seen);
        const spans = units.map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt }));
        expect(earnedMinutes(counted)).toBeLessThanOrEqual(earnedMinutes(spans));
        const single = counted.reduce((sum, one) => sum + (one.to - one.from) / MINUTE, 0);
        expect(earnedMinutes(counted)).toBeLessThanOrEqual(single);
      }),
    );
  });

  it("leave begun minutes out once, at the end, not stretch by stretch", () => {
    const half = MINUTE / 2;
    expect(earnedMinutes([{ from: 0, to: half }])).toBe(0);
    expect(
      earnedMinutes([
        { from: 0, to: half },
        { from: MINUTE * 5, to: MINUTE * 5 + half },
      ]),
    ).toBe(1);
  });

  it("are the event's own span where it has no sessions, and none where it earns none", () => {
    const whole = [{ sessionId: null, intervals: [{ from: at(-30), to: at(900) }] }];
    expect(earnedMinutes(countedStretches(earningUnits(event, []), whole))).toBe(420);
    const none = { ...event, earnsHours: false };
    expect(earningUnits(none, [{ id: "a", startsAt: at(0), endsAt: at(60), earnsHours: true }])).toEqual([]);
    const session = { id: "a", startsAt: at(0), endsAt: at(60), earnsHours: true };
    expect(earnedMinutes(countedStretches(earningUnits(event, [session]), whole))).toBe(0);
  });
});

it("a union is in order, apart, and covers what its parts cover", () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (all) => {
      const union = unionOf(all);
      for (const [n, one] of union.entries()) {
        expect(one.from).toBeLessThan(one.to);
        const next = union[n + 1];
        if (next) expect(one.to).toBeLessThan(next.from);
      }
      for (const part of all) expect(union.some(({ from, to }) => from <= part.from && part.to <= to)).toBe(true);
      expect(unionOf(union)).toEqual(union);
    }),
  );
});

it("what counts elsewhere is left out, and both together are the time of the clock", () => {
  const some = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 })).map(([from, long]) => ({
      from: from * 60_000,
      to: (from + long) * 60_000,
    })),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(some, some, (here, taken) => {
      expect(earnedMinutes(without(here, taken)) + earnedMinutes(taken)).toBe(earnedMinutes([...here, ...taken]));
    }),
  );
});
