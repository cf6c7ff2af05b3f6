import { expect, it } from "vitest";
import type { CycleTimes } from "../cycle/cycle";
import { nextStep } from "./nomination-next";

const NOTHING = { reviewingAt: null, sealedAt: null, unblindedAt: null, noticedAt: null, decidedAt: null };
const CYCLE: CycleTimes = {
  openedAt: 0,
  submissionsUntil: 100,
  countiesUntil: 200,
  citiesUntil: 300,
  reviewUntil: 400,
  archivedAt: null,
  endedAt: null,
  ...NOTHING,
};
type Standing = Parameters<typeof nextStep>[0];
const told = (change: Partial<Standing>, agreed = false, now = 50, reviewingAt: number | null = null) => {
  const one: Standing = {
    state: "draft",
    origin: "self",
    deeds: "x",
    summary: "x",
    dueAt: null,
    level: null,
    consentHash: "now",
    lockedHash: "then",
  };
  const { step, who, until } = nextStep({ ...one, ...change }, agreed, { ...CYCLE, reviewingAt }, now);
  return [step, who, until];
};

it("leads somebody who nominates herself from the texts over her consent to the county's desk", () => {
  expect(told({ deeds: "" })).toEqual(["write", "nominee", 100]);
  expect(told({ summary: "" })).toEqual(["write", "nominee", 100]);
  expect(told({})).toEqual(["consent", "nominee", 100]);
  expect(told({ state: "consented" }, true)).toEqual(["submit", "nominee", 100]);
  expect(told({ state: "submitted", level: "county" })).toEqual(["desk", "bureau", 200]);
  expect(told({ state: "recommended", level: "city" })).toEqual(["desk", "bureau", 300]);
  expect(told({ state: "recommended", level: "province" })).toEqual(["desk", "bureau", null]);
  expect(told({ state: "accepted" })).toEqual(["scored", "province", null]);
});

it("goes up where its desk did nothing in time, and ends with the start of the review", () => {
  expect(told({ state: "submitted", level: "county" }, false, 200)).toEqual(["overdue", "bureau", null]);
  expect(told({ state: "recommended", level: "city" }, false, 300)).toEqual(["overdue", "bureau", null]);
  expect(told({ state: "recommended", level: "province" }, false, 300)).toEqual(["desk", "bureau", null]);
  for (const change of [
    { state: "submitted", level: "county" },
    { state: "recommended", level: "province" },
  ] as const)
    expect(told(change, false, 350, 320)).toEqual(["unhandled", "nobody", null]);
});

it("waits for whoever opened it until she is asked, and after she refused", () => {
  expect(told({ origin: "enterprise" })).toEqual(["ask-consent", "opener", 100]);
  expect(told({ origin: "enterprise", state: "consent-asked" })).toEqual(["consent", "nominee", 100]);
  expect(told({ origin: "bureau", state: "refused" })).toEqual(["write", "opener", 100]);
  expect(told({ origin: "enterprise", state: "consented" }, true)).toEqual(["submit", "opener", 100]);
});

it("is mended until the day that the bureau gave, never longer than the cycle takes it", () => {
  expect(told({ state: "returned", dueAt: 250 }, false, 150)).toEqual(["mend", "nominee", 250]);
  expect(told({ state: "returned", dueAt: 250, consentHash: "then" }, true, 150)).toEqual(["mend", "nominee", 250]);
  expect(told({ state: "returned", dueAt: 999 }, true, 150)).toEqual(["resubmit", "nominee", 300]);
  expect(told({ state: "returned", dueAt: 250 }, true, 250)).toEqual(["missed", "nobody", null]);
  // What the province gave back, also after the cities' time.
  const back = { state: "returned", level: "province", dueAt: 350 } as const;
  expect(told(back, true, 349)).toEqual(["resubmit", "nominee", 350]);
  expect(told(back, true, 350)).toEqual(["missed", "nobody", null]);
});

it("has missed its time from the instant on with which the submissions end", () => {
  expect(told({ state: "consented" }, true, 99)).toEqual(["submit", "nominee", 100]);
  expect(told({ state: "consented" }, true, 100)).toEqual(["missed", "nobody", null]);
  expect(told({ state: "withdrawn" })).toEqual(["over", "nobody", null]);
});

it("says what came of it once that is public", () => {
  const one = { state: "accepted", origin: "self", deeds: "x", summary: "x", dueAt: null, level: null } as const;
  const step = (came: Parameters<typeof nextStep>[4]) =>
    nextStep({ ...one, consentHash: "x", lockedHash: "x" }, true, CYCLE, 500, came);
  expect(step("on-notice")).toEqual({ step: "on-notice", who: "province", until: null });
  expect(step("not-chosen")).toEqual({ step: "not-chosen", who: "nobody", until: null });
  expect(step(null).step).toBe("scored");
});

it("ends with its cycle whatever was still to be done, but for what was over before", () => {
  const one = {
    origin: "self",
    deeds: "x",
    summary: "x",
    dueAt: null,
    level: null,
    consentHash: "now",
    lockedHash: "then",
  } as const;
  const ended = { ...CYCLE, endedAt: 400 };
  for (const state of ["draft", "submitted", "returned", "accepted"] as const)
    expect(nextStep({ ...one, state }, true, ended, 500).step).toBe("ended");
  for (const state of ["rejected", "withdrawn"] as const)
    expect(nextStep({ ...one, state }, true, ended, 500).step).toBe("over");
});
