import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventTimes } from "../event/event";
import {
  ASKED_FROM_MS,
  canAnswerOffer,
  canCancel,
  canDecide,
  firstState,
  offerIsOver,
  promotions,
  seatOrLine,
  sessionInTheWay,
  switchTo,
} from "./registration";
import { freeSeats, NOBODY, seated, seatsOf } from "./seats";

const START = Date.UTC(2026, 11, 4, 6);
const event = { startsAt: START, offerMinutes: 30 };
const line = ["a", "b", "c"];

it("the seats of a room are taken by who comes to it; who takes part online is counted beside them", () => {
  const counts = { ...NOBODY, confirmed: 5, online: 3, offered: 1, waiting: 4 };
  expect(seated(counts)).toBe(2);
  expect(seatsOf(3, counts)).toEqual({ capacity: 3, taken: 3, waiting: 4 });
});

describe("a new application", () => {
  it("takes a free seat, else stands in line, and never passes those who wait", () => {
    fc.assert(
      fc.property(fc.option(fc.nat(50), { nil: null }), fc.nat(60), fc.nat(5), (capacity, taken, waiting) => {
        const seats = { capacity, taken, waiting };
        const state = firstState("open", seats);
        if (state === "confirmed") expect(freeSeats(seats) > 0 && waiting === 0).toBe(true);
        else expect(waiting > 0 || taken >= (capacity ?? Number.POSITIVE_INFINITY)).toBe(true);
        expect(firstState("approval", seats)).toBe("pending");
        expect(firstState("invitation", seats)).toBe(seatOrLine(seats));
      }),
    );
  });
});

describe("who comes in the other way", () => {
  const times = {
    publishedAt: 1,
    registrationOpensAt: 0,
    registrationClosesAt: START,
    closedAt: null,
    startsAt: START,
    endsAt: START + 3_600_000,
    postponedAt: null,
    cancelledAt: null,
    summarisedAt: null,
    archivedAt: null,
    mode: "hybrid" as const,
  };
  const one = (state: "pending" | "confirmed" | "waitlisted" | "offered" | "cancelled") => ({ state, sessionId: null });
  const room = (taken: number, waiting: number) => ({ capacity: 2, taken, waiting });
  it("is in online at once, whatever she had; an application stays one", () => {
    for (const state of ["confirmed", "waitlisted", "offered"] as const)
      expect(switchTo(one(state), "online", times, room(2, 3), 1)).toEqual({ ok: true, state: "confirmed" });
    expect(switchTo(one("pending"), "on-site", times, room(2, 3), 1)).toEqual({ ok: true, state: "pending" });
  });
  it("takes a free seat of the room that nobody waits for, else is told how many do", () => {
    expect(switchTo(one("confirmed"), "on-site", times, room(1, 0), 1)).toEqual({ ok: true, state: "confirmed" });
    expect(switchTo(one("confirmed"), "on-site", times, room(1, 1), 1)).toMatchObject({
      reason: "registration.roomWaited",
      values: { waiting: 1 },
    });
    expect(switchTo(one("confirmed"), "on-site", times, room(2, 0), 1)).toMatchObject({
      reason: "registration.roomFull",
    });
  });
  it("not of what is over, begun, postponed, of a session, or held in one way", () => {
    expect(switchTo(one("cancelled"), "online", times, room(0, 0), 1)).toMatchObject({ ok: false });
    expect(switchTo(one("confirmed"), "online", times, room(0, 0), START)).toMatchObject({ ok: false });
    expect(switchTo(one("confirmed"), "online", { ...times, postponedAt: 1 }, room(0, 0), 1)).toMatchObject({
      ok: false,
    });
    expect(switchTo({ state: "confirmed", sessionId: "s" }, "online", times, room(0, 0), 1)).toMatchObject({
      ok: false,
    });
    expect(switchTo(one("confirmed"), "online", { ...times, mode: "on-site" }, room(0, 0), 1)).toMatchObject({
      ok: false,
    });
  });
});

describe("who moves up", () => {
  it("comes in by herself until a day before, and is asked from then on", () => {
    const seats = { capacity: 12, taken: 10 };
    expect(promotions(line, seats, event, START - ASKED_FROM_MS - 1)).toEqual([
      { id: "a", to: "confirmed", offeredUntil: null },
      { id: "b", to: "confirmed", offeredUntil: null },
    ]);
    const asked = START - ASKED_FROM_MS;
    expect(promotions(line, seats, event, asked)).toEqual([
      { id: "a", to: "offered", offeredUntil: asked + 1_800_000 },
      { id: "b", to: "offered", offeredUntil: asked + 1_800_000 },
    ]);
  });
  it("has an offer that ends at the start, and none after it", () => {
    expect(promotions(["a"], { capacity: 1, taken: 0 }, event, START - 1)).toEqual([
      { id: "a", to: "offered", offeredUntil: START },
    ]);
    expect(promotions(["a"], { capacity: 1, taken: 0 }, event, START)).toEqual([]);
  });
  it("is nobody while more hold seats than there are", () => {
    expect(promotions(line, { capacity: 8, taken: 10 }, event, 0)).toEqual([]);
    expect(promotions(line, { capacity: 8, taken: 8 }, event, 0)).toEqual([]);
    expect(promotions(line, { capacity: 8, taken: 7 }, event, 0).map(({ id }) => id)).toEqual(["a"]);
    expect(promotions(line, { capacity: null, taken: 7 }, event, 0)).toHaveLength(3);
  });
});

describe("an offer", () => {
  const offered = { state: "offered" as const, offeredUntil: START };
  it("can be taken to the last millisecond before its time, not at it", () => {
    expect(canAnswerOffer(offered, START - 1)).toEqual({ ok: true });
    expect(canAnswerOffer(offered, START)).toEqual({ ok: false, reason: "registration.offerOver" });
    expect(offerIsOver(offered, START - 1)).toBe(false);
    expect(offerIsOver(offered, START)).toBe(true);
    expect(canAnswerOffer({ state: "waitlisted", offeredUntil: null }, 0)).toMatchObject({ ok: false });
  });
});

const AT_START: EventTimes = {
  publishedAt: 0,
  registrationOpensAt: 0,
  registrationClosesAt: START,
  closedAt: null,
  startsAt: START,
  endsAt: START + 3_600_000,
  postponedAt: null,
  cancelledAt: null,
  summarisedAt: null,
  archivedAt: null,
};

it("a seat can be given back until it begins; of what is postponed whatever day it is, of what is cancelled no more", () => {
  const late = START + 86_400_000;
  expect(canCancel({ state: "confirmed" }, { ...AT_START, postponedAt: 1 }, late)).toEqual({ ok: true });
  expect(canCancel({ state: "confirmed" }, { ...AT_START, cancelledAt: 1 }, 2)).toMatchObject({ ok: false });
  // Her session may begin after the event did.
  expect(canCancel({ state: "confirmed" }, AT_START, START + 1, START + 2)).toEqual({ ok: true });
  expect(canCancel({ state: "confirmed" }, AT_START, START - 1)).toEqual({ ok: true });
  expect(canCancel({ state: "confirmed" }, AT_START, START)).toEqual({ ok: false, reason: "registration.begun" });
  expect(canCancel({ state: "cancelled" }, AT_START, 0)).toMatchObject({ ok: false });
});

it("an application is decided until the event begins, and not while it has no day or was called off", () => {
  expect(canDecide({ state: "pending" }, AT_START, START - 1)).toEqual({ ok: true });
  for (const off of [{ postponedAt: 1 }, { cancelledAt: 1 }])
    expect(canDecide({ state: "pending" }, { ...AT_START, ...off }, START - 1)).toMatchObject({ ok: false });
  expect(canDecide({ state: "pending" }, AT_START, START)).toMatchObject({ ok: false });
});

it("a session at the same time as one that she holds or waits for stands in the way, itself and a neighbour do not", () => {
  const agenda = [
    { id: "a", startsAt: 0, endsAt: 10 },
    { id: "b", startsAt: 5, endsAt: 15 },
    { id: "c", startsAt: 10, endsAt: 20 },
  ] as const;
  const [a, b, c] = agenda;
  expect(sessionInTheWay(agenda, ["a", null], b)).toBe(a);
  expect(sessionInTheWay(agenda, ["a"], a)).toBeUndefined();
  expect(sessionInTheWay(agenda, ["a"], c)).toBeUndefined();
  expect(sessionInTheWay(agenda, [], b)).toBeUndefined();
});
