import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashResponse } from "./response";
import { decideSave, LATE_KEPT, type SaveFacts, type SaveRequest } from "./save";

const DEADLINE = 1000;
const item = { kind: "single" as const, choices: new Set(["a", "b"]) };
const facts = (change: Partial<SaveFacts> = {}): SaveFacts => ({
  attempt: { personId: "she", state: "started", deadlineAt: DEADLINE, penToken: "pen" },
  item,
  known: undefined,
  knownLate: undefined,
  storedRevision: 3,
  keptLate: 0,
  ...change,
});
const request = (body: object = {}, personId = "she"): SaveRequest => ({
  personId,
  attemptId: "attempt",
  itemId: "item",
  body: { revision: 4, key: "k", pen: "pen", response: { choices: ["a"] }, ...body },
});
const known = { revision: 4, responseHash: hashResponse({ choices: ["a"] }), savedAt: 500, remainingMs: 500 };
const kind = (asked: SaveRequest, of: SaveFacts, now = 900) => decideSave(asked, of, now).kind;
const closed = { attempt: { personId: "she", state: "released" as const, deadlineAt: DEADLINE, penToken: "pen" } };

describe("a save", () => {
  it("is stored with its time and what was left", () => {
    expect(decideSave(request(), facts(), 900)).toEqual({
      kind: "saved",
      row: {
        attemptId: "attempt",
        itemId: "item",
        key: "k",
        revision: 4,
        response: { choices: ["a"] },
        responseHash: known.responseHash,
        savedAt: 900,
        remainingMs: 100,
      },
    });
  });

  it("is decided in the contract's order: each reason hides all after it", () => {
    const wrong = request({ revision: 1, pen: "other", response: { choices: ["z"] } });
    // All is wrong: not hers.
    expect(kind({ ...wrong, personId: "he" }, facts(closed))).toBe("not-found");
    expect(kind(wrong, facts({ ...closed, item: undefined }))).toBe("not-found");
    expect(kind(wrong, facts({ attempt: undefined }))).toBe("not-found");
    expect(kind({ ...wrong, body: undefined }, facts({ item: undefined }))).toBe("not-found");
    // Hers, but malformed, in a closed attempt, without the pen.
    expect(kind(wrong, facts(closed))).toBe("malformed");
    expect(kind({ ...wrong, body: undefined }, facts(closed))).toBe("malformed");
    // Known key, closed, without the pen, old revision.
    const again = request({ pen: "other" });
    expect(decideSave(again, facts({ ...closed, known, storedRevision: 9 }), 2000)).toEqual({
      kind: "repeated",
      row: known,
    });
    for (const other of [{ response: { choices: ["b"] } }, { response: null }, { revision: 5 }])
      expect(kind(request(other), facts({ ...closed, known }))).toBe("key-reused");
    // Closed, without the pen, old revision.
    expect(kind(request({ pen: "other", revision: 1 }), facts(closed))).toBe("late");
    // The pen is elsewhere, old revision.
    expect(kind(request({ pen: "other", revision: 1 }), facts())).toBe("pen-elsewhere");
    expect(kind(request({ pen: null }), facts())).toBe("pen-elsewhere");
    // Old revision.
    for (const revision of [0, 2, 3]) expect(kind(request({ revision }), facts())).toBe("stale-revision");
    expect(kind(request({ revision: 4 }), facts())).toBe("saved");
  });

  it("counts until the last millisecond before the deadline, and is kept from the deadline on", () => {
    expect(kind(request(), facts(), DEADLINE - 1)).toBe("saved");
    const late = decideSave(request(), facts(), DEADLINE);
    expect(late).toMatchObject({ kind: "late", row: { keptAt: DEADLINE, response: { choices: ["a"] } } });
  });

  it("is kept late so many times an item and no more, and a known key has its answer all the same", () => {
    expect(kind(request(), facts({ ...closed, keptLate: LATE_KEPT - 1 }))).toBe("late");
    const full = facts({ ...closed, keptLate: LATE_KEPT });
    expect(kind(request(), full)).toBe("late-full");
    expect(kind(request({ response: { choices: ["z"] } }), full)).toBe("malformed");
    const knownLate = { revision: 4, responseHash: known.responseHash, keptAt: 1500 };
    expect(kind(request(), { ...full, knownLate })).toBe("repeated-late");
    expect(kind(request(), { ...full, known })).toBe("repeated");
    // While it runs, nothing is late.
    expect(kind(request(), facts({ keptLate: LATE_KEPT }))).toBe("saved");
  });

  it("kept late gives its first answer again", () => {
    const knownLate = { revision: 4, responseHash: known.responseHash, keptAt: 1500 };
    expect(decideSave(request(), facts({ ...closed, knownLate }), 9000)).toEqual({
      kind: "repeated-late",
      keptAt: 1500,
    });
    expect(kind(request({ response: null }), facts({ ...closed, knownLate }))).toBe("key-reused");
  });

  it("never stores below a stored revision, whatever comes in whatever order", () => {
    const step = fc.record({
      revision: fc.nat(6),
      key: fc.constantFrom("a", "b", "c"),
      pen: fc.constantFrom("pen", "other", null),
      response: fc.constantFrom({ choices: ["a"] }, { choices: ["b"] }, null, { choices: ["z"] }),
      now: fc.constantFrom(900, 999, 1000, 1001),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const saves = new Map<string, typeof known>();
        let storedRevision = 0;
        for (const { now, ...body } of steps) {
          const first = saves.get(body.key);
          const decision = decideSave(request(body), facts({ known: first, storedRevision }), now);
          if (decision.kind === "saved") {
            expect([now < DEADLINE, body.pen, first]).toEqual([true, "pen", undefined]);
            expect(decision.row.revision).toBeGreaterThan(storedRevision);
            storedRevision = decision.row.revision;
            saves.set(body.key, decision.row);
          }
          if (decision.kind === "repeated") expect(decision.row).toBe(first);
        }
      }),
    );
  });
});
