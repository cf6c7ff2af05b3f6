import { REVIEW_STATES, type ReviewState } from "@db/statuses";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideReview, type ReviewAct, type ReviewTimes } from "./review";

const at = (text: string) => Date.parse(text);
const times: ReviewTimes = {
  now: at("2026-06-10T12:00:00+08:00"),
  opensAt: at("2026-06-01T00:00:00+08:00"),
  closesAt: at("2026-07-01T00:00:00+08:00"),
  sealedAt: null,
  unblindedAt: null,
};
const decide = (act: ReviewAct, state: ReviewState, change: Partial<ReviewTimes> = {}) => {
  const decided = decideReview(act, state, { ...times, ...change });
  return decided.ok ? decided.state : decided.reason;
};

const WAYS: Record<ReviewAct, string[]> = {
  "declare-none": ["assigned cleared"],
  "declare-conflict": ["assigned", "cleared", "in-progress", "submitted", "reopened"].map((one) => `${one} conflict`),
  read: ["cleared", "in-progress", "submitted", "reopened", "locked"].map((one) => `${one} ${one}`),
  save: ["cleared in-progress", "in-progress in-progress", "reopened reopened"],
  submit: ["cleared submitted", "in-progress submitted", "reopened submitted"],
  reopen: ["submitted reopened"],
  extend: ["assigned", "cleared", "in-progress", "reopened"].map((one) => `${one} ${one}`),
  lock: ["submitted locked"],
  recuse: ["assigned", "cleared", "conflict", "in-progress", "submitted", "reopened"].map((one) => `${one} recused`),
  replace: ["recused replaced"],
  "set-aside": ["locked recused"],
};
const ACTS = Object.keys(WAYS) as ReviewAct[];

describe("a review", () => {
  it.each(ACTS)("goes by %s where it leads, and is refused with its state elsewhere", (act) => {
    for (const state of REVIEW_STATES) {
      const way = WAYS[act].find((one) => one.startsWith(`${state} `));
      expect([state, decide(act, state)]).toEqual([state, way?.split(" ")[1] ?? `jury.review.state.${state}`]);
    }
  });

  it("is handed in until the last millisecond by the server's clock, and not from its opening's eve", () => {
    const { opensAt, closesAt } = times;
    for (const act of ["declare-none", "save", "submit"] as const) {
      const state = act === "declare-none" ? "assigned" : "cleared";
      expect(decide(act, state, { now: closesAt - 1 })).not.toMatch(/^jury/);
      expect(decide(act, state, { now: closesAt })).toBe("jury.review.closed");
      expect(decide(act, state, { now: opensAt })).not.toMatch(/^jury/);
      expect(decide(act, state, { now: opensAt - 1 })).toBe("jury.review.notOpen");
    }
    expect(decideReview("save", "cleared", { ...times, now: 0 })).toMatchObject({ until: opensAt });
  });

  it("is declared a conflict, reopened, given time, recused and replaced after the time as well", () => {
    const late = { now: times.closesAt };
    expect(decide("declare-conflict", "submitted", late)).toBe("conflict");
    expect(decide("reopen", "submitted", late)).toBe("reopened");
    expect(decide("extend", "in-progress", late)).toBe("in-progress");
    expect(decide("recuse", "submitted", late)).toBe("recused");
    expect(decide("replace", "recused", late)).toBe("replaced");
  });

  it.each([
    ["sealed", { sealedAt: times.now - 1 }],
    ["unblinded", { sealedAt: times.now - 2, unblindedAt: times.now - 1 }],
  ])("once %s is only read, or set aside", (reached, change) => {
    for (const act of ACTS)
      for (const way of WAYS[act]) {
        const said = decide(act, way.split(" ")[0] as ReviewState, change);
        expect([act, said]).toEqual([
          act,
          act === "read" || act === "set-aside" ? way.split(" ")[1] : `jury.review.${reached}`,
        ]);
      }
  });

  it("that was recused is never read or scored again, by whatever acts", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS), { maxLength: 30 }), (acts) => {
        let state: ReviewState = "assigned";
        let recused = false;
        for (const act of acts) {
          const decided = decideReview(act, state, times);
          if (!decided.ok) continue;
          if (recused) expect(["read", "save", "submit", "reopen", "lock"]).not.toContain(act);
          state = decided.state;
          recused ||= state === "recused";
        }
      }),
      { numRuns: 500 },
    );
  });
});
