import { describe, expect, it } from "vitest";
import type { CycleTimes } from "./cycle";
import { CYCLE_STAGES, nextTime, stageStand } from "./cycle-stage";

const open: CycleTimes = {
  openedAt: 1,
  submissionsUntil: 100,
  countiesUntil: 200,
  citiesUntil: 300,
  reviewUntil: 400,
  reviewingAt: null,
  sealedAt: null,
  unblindedAt: null,
  noticedAt: null,
  decidedAt: null,
  archivedAt: null,
  endedAt: null,
};

describe("the way of a cycle", () => {
  it("tells which stage is under way, and which are over", () => {
    const stands = (state: Parameters<typeof stageStand>[1]) => CYCLE_STAGES.map((stage) => stageStand(stage, state));
    expect(stands("open")).toEqual(["now", "ahead", "ahead", "ahead", "ahead"]);
    expect(stands("reviewing")).toEqual(["done", "done", "now", "ahead", "ahead"]);
    expect(stands("noticed")).toEqual(["done", "done", "done", "now", "ahead"]);
    expect(stands("archived")).toEqual(["done", "done", "done", "done", "done"]);
    expect(stands("draft")).toEqual(["ahead", "ahead", "ahead", "ahead", "ahead"]);
  });

  it("tells the end that comes next, and after the decision its day", () => {
    expect(nextTime(open, 99)).toEqual({ what: "submissionsUntil", at: 100 });
    expect(nextTime(open, 100)).toEqual({ what: "countiesUntil", at: 200 });
    expect(nextTime(open, 250)).toEqual({ what: "citiesUntil", at: 300 });
    expect(nextTime({ ...open, reviewingAt: 250 }, 250)).toEqual({ what: "reviewUntil", at: 400 });
    expect(nextTime({ ...open, reviewingAt: 250 }, 400)).toBeNull();
    expect(nextTime({ ...open, reviewingAt: 250, noticedAt: 300 }, 301)).toBeNull();
    expect(nextTime({ ...open, noticedAt: 300, decidedAt: 350 }, 360)).toEqual({ what: "decidedAt", at: 350 });
    expect(nextTime({ ...open, endedAt: 150 }, 160)).toEqual({ what: "endedAt", at: 150 });
  });
});
