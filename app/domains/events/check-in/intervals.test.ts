import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../event/span";
import { intervalsOf, type JudgedScan, type Sitting } from "./intervals";
import { runEnds } from "./runs";

const session: Sitting = { id: "s", startsAt: 100, endsAt: 200, openFromDoor: true };
let made = 0;
const seen = (at: number, direction: "in" | "out", sessionId: string | null = null): JudgedScan => ({
  id: `${made++}`,
  at,
  direction,
  sessionId,
  undoneAt: null,
  verdict: "admitted",
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

describe("presence over several days", () => {
  const HOUR = 3_600_000;
  const at = (day: number, hour: number) => Date.UTC(2026, 10, day) + (hour - 8) * HOUR;
  const session = (id: string, from: number, to: number): Sitting => ({
    id,
    startsAt: from,
    endsAt: to,
    openFromDoor: true,
  });
  const first = session("a", at(20, 14), at(20, 17));
  const second = session("b", at(21, 9), at(21, 12));
  const minutes = (scans: JudgedScan[], sittings: Sitting[]) =>
    sittings
      .flatMap((one) => intervalsOf(scans, one, runEnds(sittings)))
      .reduce((sum, { from, to }) => sum + to - from, 0) / 60_000;

  it("is told for the day of the scan only; another day needs another", () => {
    expect(minutes([seen(at(20, 14), "in")], [first, second])).toBe(180);
    expect(minutes([seen(at(20, 14), "in"), seen(at(21, 11), "out")], [first, second])).toBe(180);
    expect(minutes([seen(at(20, 14), "in"), seen(at(21, 10), "in")], [first, second])).toBe(300);
    expect(minutes([seen(at(20, 14), "in")], [session("e", at(20, 14), at(22, 17))])).toBe(600);
  });

  it("is one over midnight while something short is under way, and ends with it", () => {
    const night = session("n", at(20, 23.5), at(21, 0.5));
    const after = session("o", at(21, 0.75), at(21, 1.5));
    expect(minutes([seen(at(20, 23), "in")], [night])).toBe(60);
    expect(minutes([seen(at(20, 23), "in")], [night, second])).toBe(60);
    expect(minutes([seen(at(20, 23), "in")], [night, after, second])).toBe(105);
  });

  it("is never told by a scan of an earlier day: of a trial, or of the day before the event was moved", () => {
    for (const day of [17, 19]) expect(minutes([seen(at(day, 14), "in")], [first, second])).toBe(0);
    expect(minutes([seen(at(19, 9), "in"), seen(at(20, 16), "in")], [first])).toBe(60);
    expect(minutes([seen(at(19, 9), "in"), seen(at(20, 16), "out")], [first])).toBe(0);
    expect(minutes([seen(at(20, 8.5), "in")], [first])).toBe(180);
  });

  it("is told over midnight by who came shortly before", () => {
    const late = session("l", at(21, 0) + HOUR / 6, at(21, 2));
    expect(minutes([seen(at(20, 23) + (2 * HOUR) / 3, "in")], [late])).toBe(110);
    expect(minutes([seen(at(20, 14), "in")], [late])).toBe(0);
    expect(minutes([seen(at(20, 23.5), "in"), seen(at(20, 23.75), "out")], [late])).toBe(0);
  });

  it("is not told of what begins from six in the morning by a scan of the evening, whatever lasts longer", () => {
    const early = session("a", at(1, 0), at(1, 1));
    const night = session("n", at(1, 23), at(2, 7));
    const dawn = session("d", at(2, 5.5), at(2, 6.5));
    const morning = session("m", at(2, 6), at(2, 8));
    const all = [early, night, dawn, morning];
    expect(minutes([seen(at(1, 0), "in")], all)).toBe(60 + 480 + 60);
    expect(minutes([seen(at(1, 0), "in")], [early, night, morning])).toBe(60 + 480);
    // A scan of the new day earns what began in it to its end, not to the end of the night.
    expect(minutes([seen(at(2, 6), "in")], [night, morning])).toBe(60 + 120);
  });

  it("never earns more for one scan than what begins on its day or is under way when that ends", () => {
    const some = fc
      .record({
        day: fc.integer({ min: 1, max: 4 }),
        hour: fc.integer({ min: 0, max: 23 }),
        long: fc.integer({ min: 1, max: 11 }),
      })
      .map(({ day, hour, long }) => session(`${day} ${hour}`, at(day, hour), at(day, hour + long)));
    fc.assert(
      fc.property(
        fc.array(some, { minLength: 1, maxLength: 6 }),
        fc.double({ min: -72, max: 96, noNaN: true }),
        (sittings, hour) => {
          const scan = seen(at(1, 0) + Math.floor(hour * HOUR), "in");
          const found = sittings.flatMap((one) => intervalsOf([scan], one, runEnds(sittings)));
          for (const { from, to } of found) {
            const next = (dayOf(scan.at) + 1) * 24 * HOUR - 8 * HOUR;
            expect(from).toBeLessThan(next + 6 * HOUR);
            expect(to - scan.at).toBeLessThan(48 * HOUR);
            const underWay = sittings.some((one) => one.startsAt < next && one.endsAt >= next - HOUR / 2);
            if (from >= next) expect(underWay || from - scan.at <= 2 * HOUR).toBe(true);
          }
        },
      ),
    );
  });
});
