import { OBJECTION_STATES, type ObjectionState } from "@db/statuses";
import { describe, expect, it } from "vitest";
import { isoDayOf } from "~/kernel/instant-format";
import {
  afterAct,
  canAct,
  canClose,
  canObject,
  canRestart,
  isOpen,
  type NoticeTimes,
  noticeState,
  type ObjectionAct,
} from "./objection";

const END = Date.UTC(2026, 10, 26, 16);
const published: NoticeTimes = { publishedAt: 1, endsAt: END, closedAt: null, supersededAt: null };
const NOTHING = { uncorrected: 0, later: null, renamed: [] };
const from = (act: ObjectionAct) => OBJECTION_STATES.filter((state) => canAct(act, state).ok);

describe("an objection", () => {
  it("is accepted or refused, looked into, ruled on and answered, in that order", () => {
    const path: [ObjectionAct, ObjectionState][] = [
      ["accept", "filed"],
      ["investigate", "accepted"],
      ["uphold", "investigating"],
      ["answer", "upheld"],
    ];
    let state: ObjectionState = "filed";
    for (const [act, before] of path) {
      expect(state).toBe(before);
      state = afterAct(act, state);
    }
    expect(state).toBe("answered");
    expect(from("dismiss")).toEqual(["accepted", "investigating"]);
    expect(from("refuse")).toEqual(["filed"]);
    expect(() => afterAct("uphold", "filed")).toThrow(RangeError);
    expect(canAct("accept", "refused")).toMatchObject({ reason: "notice.objectionState.refused" });
  });

  it("is open until whoever objected was told", () => {
    expect(OBJECTION_STATES.filter((state) => !isOpen(state))).toEqual(["refused", "answered"]);
  });

  it("is in time until the last millisecond of the notice's last day", () => {
    expect(canObject(published, END - 1)).toEqual({ ok: true });
    expect(canObject(published, END)).toMatchObject({ ok: false, reason: "notice.state.over" });
    expect(canObject({ ...published, publishedAt: null }, 0)).toMatchObject({ reason: "notice.state.prepared" });
    expect(canObject({ ...published, supersededAt: 2 }, 3)).toMatchObject({ reason: "notice.state.superseded" });
  });
});

describe("a notice", () => {
  it("closes only when its time is over and no objection is open", () => {
    expect(canClose(published, [], END - 1, NOTHING)).toEqual({
      ok: false,
      reason: "notice.runs",
      until: END,
      values: { day: isoDayOf(END - 1) },
    });
    expect(canClose(published, ["answered", "upheld"], END, NOTHING)).toMatchObject({
      reason: "notice.objectionsOpen",
      values: { count: 1 },
    });
    expect(canClose(published, ["answered", "refused"], END, NOTHING)).toEqual({ ok: true });
    expect(canClose({ ...published, closedAt: END }, [], END, NOTHING)).toMatchObject({
      reason: "notice.state.closed",
    });
  });

  it("begins anew by a material correction until it closes", () => {
    expect([canRestart(published, 2, NOTHING).ok, canRestart(published, END, NOTHING).ok]).toEqual([true, true]);
    expect(canRestart({ ...published, closedAt: END }, END, NOTHING)).toMatchObject({ reason: "notice.state.closed" });
    const closed = { ...published, closedAt: END };
    expect(canRestart(closed, END, { ...NOTHING, later: "other-list" })).toEqual({ ok: true });
    expect(canRestart(closed, END, { ...NOTHING, uncorrected: 1, later: "open" })).toMatchObject({
      reason: "notice.meetingOpen",
    });
    expect(canClose(published, [], END, { ...NOTHING, later: "open" })).toMatchObject({
      reason: "notice.meetingOpen",
    });
    expect(canClose(published, [], END, { ...NOTHING, later: "other-list" })).toMatchObject({
      reason: "notice.otherDecided",
    });
    const renamed = { ...NOTHING, renamed: ["张三"] };
    expect(canRestart(closed, END, renamed)).toEqual({ ok: true });
    expect(canClose(published, [], END, renamed)).toMatchObject({
      reason: "notice.renamed",
      values: { names: "张三" },
    });
    expect(noticeState({ ...published, supersededAt: 2, closedAt: 3 }, 4)).toBe("superseded");
  });
});
