import { expect, it } from "vitest";
import { canExtend, canGiveTime } from "./given-time";

const at = (text: string) => Date.parse(text);
const cycle = { reviewUntil: at("2026-07-01T00:00:00+08:00") };
const during = at("2026-06-10T12:00:00+08:00");
const after = at("2026-07-05T09:00:00+08:00");

it("ends at most thirty days after everybody's time, or from today once that is over", () => {
  for (const can of [canGiveTime, canExtend]) {
    expect(can(cycle, at("2026-07-31T00:00:00+08:00"), during)).toEqual({ ok: true });
    expect(can(cycle, at("2026-07-31T00:01:00+08:00"), during)).toMatchObject({
      reason: "award.untilFar",
      values: { day: "2026-07-30", max: 30 },
    });
    expect(can(cycle, at("2026-08-05T00:00:00+08:00"), after)).toEqual({ ok: true });
    expect(can(cycle, at("2206-07-31T00:00:00+08:00"), after)).toMatchObject({ values: { day: "2026-08-04" } });
  }
});

it("is still to come, and where nothing was handed in not before everybody's", () => {
  expect(canGiveTime(cycle, during, during)).toMatchObject({ reason: "award.untilPast" });
  expect(canGiveTime(cycle, during + 1, during)).toEqual({ ok: true });
  expect(canExtend(cycle, cycle.reviewUntil - 1, during)).toMatchObject({ reason: "award.untilBefore" });
  expect(canExtend(cycle, cycle.reviewUntil, during)).toEqual({ ok: true });
});
