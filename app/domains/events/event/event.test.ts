import { EVENT_STATES } from "@db/statuses";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canDo, type EventTimes, eventState } from "./event";

const HOUR = 3_600_000;
const START = Date.UTC(2026, 11, 4, 6);
const called: EventTimes = {
  publishedAt: START - 720 * HOUR,
  registrationOpensAt: START - 480 * HOUR,
  registrationClosesAt: START - 48 * HOUR,
  closedAt: null,
  startsAt: START,
  endsAt: START + 3 * HOUR,
  postponedAt: null,
  cancelledAt: null,
  summarisedAt: null,
  archivedAt: null,
};

describe("the state of an event", () => {
  it.each([
    ["published", called.registrationOpensAt - 1],
    ["open", called.registrationOpensAt],
    ["open", called.registrationClosesAt - 1],
    ["closed", called.registrationClosesAt],
    ["closed", START - 1],
    ["running", START],
    ["running", called.endsAt - 1],
    ["ended", called.endsAt],
  ])("is %s by the clock", (state, at) => expect(eventState(called, at)).toBe(state));

  it("is a draft until it is published, and closed by hand before its time", () => {
    expect(eventState({ ...called, publishedAt: null }, START)).toBe("draft");
    expect(eventState({ ...called, closedAt: START - 100 * HOUR }, START - 90 * HOUR)).toBe("closed");
  });

  it("is what was done last, whatever the clock says", () => {
    fc.assert(
      fc.property(fc.integer({ min: START - 1000 * HOUR, max: START + 1000 * HOUR }), (now) => {
        expect(eventState({ ...called, postponedAt: 1 }, now)).toBe("postponed");
        expect(eventState({ ...called, postponedAt: 1, cancelledAt: 2 }, now)).toBe("cancelled");
        expect(eventState({ ...called, summarisedAt: 1 }, now)).toBe("summarised");
        expect(eventState({ ...called, summarisedAt: 1, archivedAt: 2 }, now)).toBe("archived");
      }),
    );
  });

  it("never goes back by the clock alone", () => {
    const order = EVENT_STATES.indexOf.bind(EVENT_STATES);
    const instant = fc.integer({ min: START - 1000 * HOUR, max: START + 1000 * HOUR });
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        const [first, later] = a < b ? [a, b] : [b, a];
        expect(order(eventState(called, first))).toBeLessThanOrEqual(order(eventState(called, later)));
      }),
    );
  });
});

describe("what may be done", () => {
  it("is refused by the state, and sign-up that has not begun says when it does", () => {
    expect(canDo("register", called, called.registrationOpensAt - 1)).toEqual({
      ok: false,
      reason: "event.state.published",
      until: called.registrationOpensAt,
    });
    expect(canDo("register", called, called.registrationClosesAt - 1)).toEqual({ ok: true });
    expect(canDo("register", called, called.registrationClosesAt)).toEqual({ ok: false, reason: "event.state.closed" });
    expect(canDo("postpone", called, START)).toEqual({ ok: false, reason: "event.state.running" });
    expect(canDo("cancel", { ...called, postponedAt: 1 }, START + 999 * HOUR)).toEqual({ ok: true });
    expect(canDo("archive", called, called.endsAt)).toEqual({ ok: false, reason: "event.state.ended" });
  });
});
