import { EVENT_STATES, type EventState } from "@db/statuses";
import { describe, expect, it } from "vitest";
import { allows, canDo, type EventAct, type EventTimes, eventState } from "./event";
import {
  hasBegun,
  isAhead,
  isExpected,
  isOff,
  isOver,
  isPublic,
  isToCome,
  takesSignUps,
  wasCalledOff,
} from "./state-questions";

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 11, 4, 6);
/** An event whose times put it into a state at NOW. */
const inState = (state: EventState): EventTimes => {
  const times = (startsAt: number): EventTimes => ({
    publishedAt: NOW - 900 * HOUR,
    registrationOpensAt: startsAt - 400 * HOUR,
    closedAt: null,
    startsAt,
    registrationClosesAt: startsAt - 48 * HOUR,
    endsAt: startsAt + 3 * HOUR,
    postponedAt: null,
    cancelledAt: null,
    summarisedAt: null,
    archivedAt: null,
  });
  return {
    draft: { ...times(NOW + 100 * HOUR), publishedAt: null },
    published: times(NOW + 500 * HOUR),
    open: times(NOW + 100 * HOUR),
    closed: times(NOW + 24 * HOUR),
    running: times(NOW - HOUR),
    ended: times(NOW - 3 * HOUR),
    summarised: { ...times(NOW - 30 * HOUR), summarisedAt: NOW - HOUR },
    archived: { ...times(NOW - 30 * HOUR), summarisedAt: NOW - HOUR, archivedAt: NOW },
    postponed: { ...times(NOW - 30 * HOUR), postponedAt: NOW - 40 * HOUR },
    cancelled: { ...times(NOW + 24 * HOUR), cancelledAt: NOW },
  }[state];
};
const EVERY = "draft published open closed running ended summarised archived postponed cancelled";

/** What the issue and product.md say may be done in which state, written out by hand. */
const MAY: Record<EventAct, string> = {
  change: "draft published open closed",
  publish: "draft",
  "close-registration": "published open",
  "reopen-registration": "closed",
  postpone: "published open closed",
  reschedule: "postponed",
  cancel: "published open closed postponed",
  register: "open",
  "hold-seat": "published open closed",
  "hold-session-seat": "published open closed running",
  decide: "published open closed",
  leave: "published open closed running postponed",
  "check-in": "open closed running ended",
  "change-link": "running",
  "correct-times": "running ended",
  announce: "published open closed running postponed cancelled ended summarised",
  excuse: "running ended summarised",
  "ask-survey": "draft published open closed running ended summarised postponed",
  "answer-survey": "published open closed running ended summarised archived",
  "add-papers": "draft published open closed running ended summarised postponed",
  "write-up": "running ended summarised",
  "publish-minutes": "ended summarised",
  "book-hours": "ended summarised archived",
  "waive-hours": "ended",
  summarise: "ended",
  archive: "summarised",
  discard: "draft",
};

const IS: [name: string, ask: (state: EventState) => boolean, states: string][] = [
  ["isToCome", isToCome, "published open closed"],
  ["takesSignUps", takesSignUps, "published open"],
  ["isAhead", isAhead, "published open closed running"],
  ["isExpected", isExpected, "published open closed running postponed"],
  ["hasBegun", hasBegun, "running ended summarised archived"],
  ["isOver", isOver, "ended summarised archived"],
  ["isOff", isOff, "postponed cancelled"],
];

describe("every act in every state", () => {
  it.each(EVENT_STATES)("%s: the table and the clock agree", (state) => {
    expect(eventState(inState(state), NOW)).toBe(state);
    for (const [act, may] of Object.entries(MAY) as [EventAct, string][]) {
      const open = may.split(" ").includes(state);
      const verdict = canDo(act, inState(state), NOW);
      expect([act, allows(state, act), verdict.ok]).toEqual([act, open, open]);
      if (!verdict.ok) expect([act, verdict.reason]).toEqual([act, `event.state.${state}`]);
    }
  });

  it("says from when on what the clock opens is open, and nothing of what it does not", () => {
    for (const state of EVENT_STATES)
      for (const act of Object.keys(MAY) as EventAct[]) {
        const event = inState(state);
        const verdict = canDo(act, event, NOW);
        const from =
          act === "register" && state === "published"
            ? event.registrationOpensAt
            : act === "book-hours" && state === "running"
              ? event.endsAt
              : undefined;
        if (!verdict.ok) expect([act, state, verdict.until]).toEqual([act, state, from]);
      }
  });
});

describe("what is asked of a state", () => {
  it.each(IS)("%s", (_name, ask, states) => {
    expect(EVERY.split(" ").filter((state) => ask(state as EventState))).toEqual(states.split(" "));
  });

  it("names every state once", () => expect(EVERY.split(" ").sort()).toEqual([...EVENT_STATES].sort()));

  it("is called off by its columns where it is by its state, as long as it was published", () => {
    for (const state of EVENT_STATES) expect([state, wasCalledOff(inState(state))]).toEqual([state, isOff(state)]);
    for (const state of EVENT_STATES) expect([state, isPublic(inState(state))]).toEqual([state, state !== "draft"]);
  });
});
