import { CYCLE_STATES } from "@db/statuses";
import { describe, expect, it } from "vitest";
import { isoDayOf } from "~/kernel/instant-format";
import { allows, type CycleAct, type CycleTimes, canDo, cycleState } from "./cycle";

const UNTIL = Date.UTC(2026, 10, 30, 16);
const never = {
  reviewingAt: null,
  sealedAt: null,
  unblindedAt: null,
  noticedAt: null,
  decidedAt: null,
  archivedAt: null,
  endedAt: null,
};
const open: CycleTimes = {
  openedAt: 1,
  submissionsUntil: UNTIL,
  countiesUntil: UNTIL + 10,
  citiesUntil: UNTIL + 20,
  reviewUntil: UNTIL + 30,
  ...never,
};

describe("an award cycle", () => {
  it("tells its state by what was done and by the clock", () => {
    const told: [Partial<CycleTimes>, number, string][] = [
      [{ openedAt: null }, UNTIL + 5, "draft"],
      [{}, UNTIL - 1, "open"],
      [{}, UNTIL, "closed"],
      [{ reviewingAt: 2 }, UNTIL, "reviewing"],
      [{ reviewingAt: 2, noticedAt: 3 }, UNTIL, "noticed"],
      [{ noticedAt: 3, decidedAt: 4 }, UNTIL, "decided"],
      [{ decidedAt: 4, archivedAt: 5 }, UNTIL, "archived"],
      [{ noticedAt: 3, endedAt: 4 }, UNTIL, "ended"],
      [{ endedAt: 4, archivedAt: 5 }, UNTIL, "archived"],
    ];
    for (const [change, now, state] of told) expect(cycleState({ ...open, ...change }, now)).toBe(state);
  });

  it("takes submissions until the last millisecond of its time, and not one longer", () => {
    expect(canDo("submit", open, UNTIL - 1)).toEqual({ ok: true });
    expect(canDo("submit", open, UNTIL)).toMatchObject({ ok: false, reason: "award.submissionsOver" });
    expect(canDo("recommend-county", open, UNTIL + 9)).toEqual({ ok: true });
    expect(canDo("recommend-county", open, UNTIL + 10)).toMatchObject({ reason: "award.countiesOver" });
    expect(canDo("recommend-city", open, UNTIL + 19)).toEqual({ ok: true });
    expect(canDo("recommend-city", open, UNTIL + 20)).toMatchObject({ reason: "award.citiesOver" });
  });

  it("says until when submissions run, and from when on what waits for their end is possible", () => {
    const day = isoDayOf(UNTIL - 1);
    expect(canDo("start-review", open, UNTIL - 1)).toEqual({
      ok: false,
      reason: "award.cycleState.open",
      values: { day },
      until: UNTIL,
    });
    expect(canDo("seal", open, UNTIL - 1)).toMatchObject({ reason: "award.cycleState.open", values: { day } });
    expect(canDo("seal", open, UNTIL - 1)).not.toHaveProperty("until");
  });

  it("says of a draft that it is one, whatever its times are", () => {
    expect(canDo("submit", { ...open, openedAt: null }, UNTIL)).toMatchObject({ reason: "award.cycleState.draft" });
  });

  it("changes freely as a draft only, and by amendments until jurors score", () => {
    const states = (act: CycleAct) => CYCLE_STATES.filter((state) => allows(state, act));
    expect(states("change")).toEqual(["draft"]);
    expect(states("amend")).toEqual(["open", "closed"]);
    expect(states("withdraw")).toEqual(["open", "closed", "reviewing", "noticed"]);
  });
});
