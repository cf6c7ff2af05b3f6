import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeScans } from "./judge-scans";
import type { PassStanding, Scan } from "./scan";

const confirmed: PassStanding = { state: "confirmed", stateAt: 0, hasPass: true };
const cancelled: PassStanding = { state: "cancelled", stateAt: 100, hasPass: true };
const scan = (id: string, at: number, more: Partial<Scan> = {}): Scan => ({
  id,
  at,
  sessionId: null,
  direction: "in" as const,
  how: "scan" as const,
  undoneAt: null,
  settledAt: null,
  settledHow: null,
  ...more,
});
const verdicts = (scans: Scan[], pass = confirmed) =>
  Object.fromEntries(
    [...judgeScans(scans, pass)].map(([id, { verdict, duplicateOfId }]) => [
      id,
      duplicateOfId ? `${verdict} of ${duplicateOfId}` : verdict,
    ]),
  );

describe("scans of one pass", () => {
  it("on two offline phones are one attendance at the earlier time, whichever was uploaded first", () => {
    const early = scan("b", 1000);
    const late = scan("a", 2000);
    for (const order of [
      [early, late],
      [late, early],
    ])
      expect(verdicts(order)).toEqual({ b: "admitted", a: "duplicate of b" });
  });

  it("count again after she went out, and at each place by itself", () => {
    const scans = [
      scan("a", 1),
      scan("b", 2, { direction: "out" }),
      scan("c", 3),
      scan("d", 4, { sessionId: "s" }),
      scan("e", 5, { sessionId: "s" }),
      scan("f", 6, { direction: "out" }),
      scan("g", 7, { direction: "out" }),
    ];
    expect(verdicts(scans)).toEqual({
      a: "admitted",
      b: "admitted",
      c: "admitted",
      d: "admitted",
      e: "duplicate of d",
      f: "admitted",
      g: "duplicate of f",
    });
  });

  it("on another day count again, without an exit between them", () => {
    const day = 86_400_000;
    expect(verdicts([scan("a", 1), scan("b", day + 1), scan("c", day + 2)])).toEqual({
      a: "admitted",
      b: "admitted",
      c: "duplicate of b",
    });
  });

  it("of a cancelled pass wait for somebody from its cancellation on, and not before it", () => {
    const scans = [scan("a", 99), scan("b", 100, { sessionId: "s" }), scan("c", 150, { sessionId: "s" })];
    expect(verdicts(scans, cancelled)).toEqual({ a: "admitted", b: "invalid-pass", c: "duplicate of b" });
    expect(verdicts([scan("a", 1)], { state: "cancelled", stateAt: 100, hasPass: false })).toEqual({
      a: "invalid-pass",
    });
    for (const state of ["pending", "waitlisted", "offered", "declined", "expired"] as const)
      expect(verdicts([scan("a", 1)], { state, stateAt: 100, hasPass: true }), state).toEqual({ a: "invalid-pass" });
  });

  it("are settled together by the last decision, also those that arrive after it", () => {
    const settled = scan("b", 200, { settledAt: 500, settledHow: "counts" });
    expect(verdicts([settled, scan("a", 150)], cancelled)).toEqual({ a: "admitted", b: "duplicate of a" });
    const anew = scan("c", 300, { sessionId: "s", settledAt: 600, settledHow: "does-not-count" });
    expect(verdicts([settled, anew], cancelled)).toEqual({ b: "invalid-pass", c: "invalid-pass" });
  });

  it("take no part once they are taken back: the next one counts", () => {
    expect(verdicts([scan("a", 1, { undoneAt: 9 }), scan("b", 2)])).toEqual({ a: "admitted", b: "admitted" });
  });
});

const anyScan = fc.record({
  id: fc.uuid(),
  at: fc.integer({ min: 0, max: 300 }),
  sessionId: fc.constantFrom(null, "s1", "s2"),
  direction: fc.constantFrom("in" as const, "out" as const),
  how: fc.constantFrom("scan" as const, "code" as const),
  undoneAt: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
  settledAt: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
  settledHow: fc.constantFrom("counts" as const, "does-not-count" as const, null),
});
const anyScans = fc.uniqueArray(anyScan, { selector: ({ id }) => id, maxLength: 14 });
const anyPass = fc.constantFrom(confirmed, cancelled);

it("no order of arrival changes a verdict", () => {
  fc.assert(
    fc.property(
      anyScans.chain((scans) =>
        fc.tuple(fc.constant(scans), fc.shuffledSubarray(scans, { minLength: scans.length, maxLength: scans.length })),
      ),
      anyPass,
      ([scans, shuffled], pass) => {
        expect(verdicts(shuffled, pass)).toEqual(verdicts(scans, pass));
      },
    ),
  );
});

it("one attendance at most stands between an entry and an exit, and it is the earliest", () => {
  fc.assert(
    fc.property(anyScans, anyPass, (scans, pass) => {
      const judged = judgeScans(scans, pass);
      expect(judged.size).toBe(scans.length);
      for (const one of scans) {
        const { verdict, duplicateOfId } = judged.get(one.id) as { verdict: string; duplicateOfId: string | null };
        expect(verdict === "duplicate").toBe(duplicateOfId !== null);
        if (duplicateOfId === null) continue;
        const first = scans.find(({ id }) => id === duplicateOfId) as Scan;
        expect(first.at).toBeLessThanOrEqual(one.at);
        expect([first.sessionId, first.direction, first.undoneAt]).toEqual([one.sessionId, one.direction, null]);
        expect(judged.get(first.id)?.verdict).not.toBe("duplicate");
        const between = scans.filter(
          (other) =>
            other.undoneAt === null &&
            other.sessionId === one.sessionId &&
            other.direction !== one.direction &&
            other.at > first.at &&
            other.at < one.at,
        );
        expect(between).toEqual([]);
      }
    }),
  );
});
